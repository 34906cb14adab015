import { sensitiveFields } from "../generated/client.js";

const hidden = "[redacted]";

/** Too short to be a secret, and likely to be a part of an innocent word. */
const shortestSecret = 6;

/** A sensitive field in JSON, in JSON within a JSON string, or in JSON that breaks off. */
const sensitiveField = new RegExp(
  `("(?:${sensitiveFields.join("|")})\\\\*"\\s*:\\s*\\\\*")(?:[^"\\\\]|\\\\[^"])*`,
  "g",
);

/** Signed URLs carry their authority in the query, and callers put personal data there. */
const query = /([?#])[^\s"'<>?=]*=[^\s"'<>]*/g;

/** Removes from a text the given secrets, the values of fields that the contract calls sensitive, and URL queries. */
export const redact = (text: string, secrets: Iterable<string>): string => {
  let clean = text.replace(sensitiveField, `$1${hidden}`).replace(query, `$1${hidden}`);
  for (const secret of secrets) {
    if (secret.length < shortestSecret) continue;
    clean = clean.replaceAll(secret, hidden).replaceAll(encodeURIComponent(secret), hidden);
  }
  return clean;
};
