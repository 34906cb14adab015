import type { KnowledgeError } from "./errors.js";

/**
 * What a failed attempt says about the server, and so about sending the request again:
 *
 * | verdict     | repeated            | answers                                    | no answer                                    |
 * |-------------|---------------------|--------------------------------------------|----------------------------------------------|
 * | `rejected`  | always              | 408, 429, 503 with `Retry-After`           | name not resolved, connection never made     |
 * | `ambiguous` | where repeatable    | 500, 502, 503, 504                         | reset, closed or broken off, anything opaque |
 * | `final`     | never               | every other one, a senseless 2xx too       |                                              |
 *
 * *Rejected*: the server surely did not act. 408 says that it never had the whole request (RFC 9110, 15.5.9); 429 and
 * a 503 that names a time are refusals at the door. A bare 503 may be a proxy that lost its upstream half-way.
 * *Ambiguous*: it may have acted, so only an operation that the contract calls repeatable is sent again.
 * Browsers do not say why a fetch failed, so there every network failure is ambiguous.
 */
export type RepeatVerdict = "rejected" | "ambiguous" | "final";

/** Codes of Node and of Bun for a connection that was never made. */
const neverConnected = /ECONNREFUSED|ENOTFOUND|EAI_|UNREACH$|CONNECT_TIMEOUT|ConnectionRefused/;

export const repeatVerdict = (error: KnowledgeError): RepeatVerdict => {
  if (error.kind === "network") return neverConnected.test(networkCode(error)) ? "rejected" : "ambiguous";
  const { status, retryAfterMs } = error as { status?: number; retryAfterMs?: number };
  if (status === 408 || status === 429 || (status === 503 && retryAfterMs !== undefined)) return "rejected";
  return /^50[0234]$/.test(`${status}`) ? "ambiguous" : "final";
};

/** The system's code for a network failure, which fetch hides in its causes; empty when there is none. */
export const networkCode = (error: unknown): string => {
  const { code, cause } = Object(error) as { code?: string; cause?: unknown };
  return code ?? (cause ? networkCode(cause) : "");
};
