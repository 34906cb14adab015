import { sensitiveFields } from "../generated/client.js";

const hidden = "[redacted]";

/** Too short to be a secret, and likely to be a part of an innocent word. */
const shortestSecret = 6;

const names: readonly string[] = sensitiveFields;

/** A sensitive field where there is no JSON: in what breaks off, in other languages' notation, in a query. */
const sensitiveField = new RegExp(
  `((${names.join("|")})[\\\\"'\\s]*[:=][\\\\"'\\s]*)([^\\\\"'\\s]|\\\\.)+`,
  "g",
);

/** Signed URLs carry their authority in the query, and callers put personal data there. */
const query = /([?#])[^\s"'<>?#=]*=[^\s"'<>]*/g;

/** A secret as it is, and however a URL, JSON or HTML spells its punctuation: `+`, `%2B`, `\u002b`, `&#43;`. */
const spellings = (secret: string): RegExp => new RegExp(secret.replace(/\W/g, "\\W{1,2}\\w{0,5}?;?"), "g");

/** Removes from a text the given secrets, the values of fields that the contract calls sensitive, and URL queries. */
export const redact = (text: string, secrets: Iterable<string>): string => {
  try {
    // Numbers are left alone, and so keep their digits.
    if (/^\s*["[{]/.test(text))
      return JSON.stringify(JSON.parse(text, (key, value) => redactValue(key, value, secrets)));
  } catch {}
  let clean = text;
  for (const secret of secrets) {
    if (secret.length >= shortestSecret) clean = clean.replace(spellings(secret), hidden);
  }
  return clean.replace(sensitiveField, `$1${hidden}`).replace(query, `$1${hidden}`);
};

const redactValue = (key: string, value: unknown, secrets: Iterable<string>): unknown => {
  if (names.includes(key)) return hidden;
  if (typeof value === "string") return redact(value, secrets);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [redact(name, secrets), each]));
};
