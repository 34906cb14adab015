import type { CredentialScheme } from "../description/credential-scheme.js";
import type { Locate } from "../description/source-position.js";
import { curlCommand } from "./curl-command.js";
import { maskSecrets } from "./mask-secrets.js";
import { cut } from "./show.js";
import type { Breach, Violation } from "./violation.js";

/** What is known about the exchange in which something was wrong. */
export interface Circumstances {
  request: Request;
  requestText: string;
  status: number | undefined;
  operationId: string | undefined;
  schemes: readonly CredentialScheme[];
  /** What no report may show. */
  secrets: ReadonlySet<string>;
  /** Whether other credentials are secrets as well, or may be shown. */
  hideCredentials: boolean;
  locate: Locate | undefined;
}

/** A breach as reports tell it: with its line and a command that reproduces it, without secrets. */
export function violationOf(
  { severity = "error", at, expected, found, ...breach }: Breach,
  { request, requestText, status, operationId, schemes, secrets, hideCredentials, locate }: Circumstances,
): Violation {
  const shown = (text: string): string => cut(maskSecrets(text, secrets));
  const isSecret = (value: string): boolean => hideCredentials || maskSecrets(value, secrets) !== value;
  return {
    ...breach,
    severity,
    operationId,
    status,
    at: shown(at),
    expected: maskSecrets(expected, secrets),
    found: shown(found),
    source: locate?.(breach.pointer),
    reproduce: maskSecrets(curlCommand(request, requestText, schemes, isSecret), secrets),
  };
}
