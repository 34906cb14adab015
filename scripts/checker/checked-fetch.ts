import { credentialIn } from "../description/credential-scheme.js";
import type { Description } from "../description/description.js";
import { readBody } from "./body.js";
import { readContract } from "./contract.js";
import { type InspectionSettings, inspectExchange } from "./inspect-exchange.js";
import { ContractViolationError, type Violation } from "./violation.js";

export interface CheckedFetchOptions extends InspectionSettings {
  /** Takes the violations of each exchange that has any, warnings included. Without it, errors are thrown. */
  onViolations?: (violations: readonly Violation[]) => void;
}

/**
 * A `fetch` that compares every exchange that passes with a description, in both directions, and returns the response unchanged.
 * Throws `ContractViolationError` after an exchange with errors, unless `onViolations` listens.
 * Requests to secret URLs that a response has handed out pass unchecked: another server stands behind them.
 * @param description OpenAPI 3.1, bundled
 */
export function checkedFetch(
  description: Description,
  fetch: typeof globalThis.fetch,
  { onViolations = throwErrors, ...settings }: CheckedFetchOptions = {},
): typeof globalThis.fetch {
  const contract = readContract(description);
  const handedOut = new Set<string>();
  const identifiers = new Map<string, Set<string>>();
  return async (input, init) => {
    const request = new Request(input, init);
    // The signal is passed beside the request: on Node 20 a Request holds its own only weakly.
    const signal = init?.signal ?? request.signal;
    if (handedOut.has(request.url)) return fetch(request, { signal });
    const copy = request.clone();
    const start = performance.now();
    const response = await fetch(request, { signal });
    const responseBody = await readBody(response.clone());
    // A body breaks off, too, when its reader stops early.
    if (signal.aborted && !responseBody.whole) throw signal.reason;
    const elapsed = performance.now() - start;
    const requestBody = await readBody(copy);

    const credentials = contract.schemes.flatMap((scheme) => credentialIn(copy, scheme) ?? []);
    const secrets = new Set(settings.secrets ?? credentials);
    const message = { request: copy, requestBody, response, responseBody, elapsed };
    const violations = inspectExchange(contract, message, { secrets, identifiers }, settings);
    for (const secret of secrets) if (URL.canParse(secret)) handedOut.add(new URL(secret).href);
    if (violations.length > 0) onViolations(violations);
    return response;
  };
}

function throwErrors(violations: readonly Violation[]): void {
  const errors = violations.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new ContractViolationError(errors);
}
