import { redact } from "../errors/redact.js";
import type { CallFacts } from "./call-facts.js";

/** What is known about a running call; the layers around its requests write it, its errors copy it. */
export interface Call extends CallFacts {
  attempts: number;
  requestId?: string | undefined;
  /** Whether this attempt has come so far that a request was sent: what fails before that fails on this side. */
  sent?: boolean;
  /** Every credential that the call has used. */
  readonly secrets: Set<string>;
  /** Removes the call's secrets from a text. */
  readonly redact: (text: string) => string;
}

export const createCall = (operationId: string): Call => {
  const secrets = new Set<string>();
  return {
    operationId,
    attempts: 0,
    secrets,
    redact: (text) => redact(text, secrets),
  };
};
