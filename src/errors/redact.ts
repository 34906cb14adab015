import { sensitiveFields } from "../../generated/client.js";

const hidden = "[redacted]";

/** A sensitive field outside JSON, in any notation. Where its value ends is unknown, so everything after it is hidden. */
const sensitiveField = new RegExp(`((${sensitiveFields.join("|")})\\W*?[:=<>])[^]+`);

/** Signed URLs carry their authority in the query, and callers put personal data there; in a URL within a URL it is encoded. */
const query = /(\S[?#]|[?#](?=\w+=)|(%|\\u00)(3f|23))[^\s"'<>]+/gi;

/** A secret as it is, and however a URL, JSON or HTML spells its punctuation: `+`, `%2B`, `\u002b`, `&#43;`. */
const spellings = (secret: string): RegExp =>
  new RegExp(secret.replace(/\W/g, "(\\\\{0,7}\\$&|[%&\\\\]{1,2}#?\\w{1,6};?)"), "g");

/** Removes from a text the given secrets, the values of fields that the contract calls sensitive, and URL queries. */
export const redact = (text: string, secrets: Iterable<string>): string => {
  try {
    // Numbers are left alone: they keep their digits.
    if (/^\s*["[{]/.test(text))
      return JSON.stringify(JSON.parse(text, (key, value) => redactValue(key, value, secrets)));
  } catch {}
  let clean = text;
  for (const secret of secrets) {
    // Shorter texts are not secrets, and likely to be part of an innocent word.
    if (secret.length > 5) clean = clean.replace(spellings(secret), hidden);
  }
  return clean.replace(sensitiveField, `$1${hidden}`).replace(query, `$1${hidden}`);
};

const redactValue = (key: string, value: unknown, secrets: Iterable<string>): unknown => {
  if ((sensitiveFields as readonly string[]).includes(key)) return hidden;
  if (typeof value === "string") return redact(value, secrets);
  if (Object(value) !== value || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([name, each]) => [redact(name, secrets), each]),
  );
};
