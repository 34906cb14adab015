import type { Body } from "./body.js";
import type { Breach } from "./violation.js";

type Defect = Pick<Breach, "rule" | "at" | "expected" | "found">;

/** What is wrong with a text of JSON that a lenient reader takes all the same, and two readers understand differently. */
export function jsonDefects({ bytes, text }: Body, contentType: string | null): Defect[] {
  const defects: Defect[] = [];
  const wrong = (rule: string, at: string, expected: string, found: string): void =>
    void defects.push({ rule, at, expected, found });
  // RFC 8259, section 8.1: JSON between systems is UTF-8, without a byte order mark.
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(contentType ?? "")?.[1] ?? "utf-8";
  if (!/^utf-?8$/i.test(charset)) wrong("encoding", "Content-Type", "UTF-8", `the charset ${charset}`);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    wrong("encoding", "the body", "JSON from the first byte on", "a byte order mark");
  else if (!isUtf8(bytes)) wrong("encoding", "the body", "UTF-8", "bytes that are not UTF-8");
  // RFC 8259, section 4: readers differ in which of two values of one name they take.
  for (const name of repeatedNames(text))
    wrong("repeated-field", "the body", "every field once in its object", `the field ${name} twice`);
  return defects;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Names that one object of a JSON text has more than once. */
function repeatedNames(text: string): Set<string> {
  const repeated = new Set<string>();
  const open: Set<string>[] = [];
  for (const [token, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g)) {
    if (token === "{" || token === "[") open.push(new Set());
    else if (token === "}" || token === "]") open.pop();
    else if (colon !== undefined) {
      const name = String(JSON.parse(token.slice(0, -colon.length)));
      if (open.at(-1)?.has(name)) repeated.add(name);
      open.at(-1)?.add(name);
    }
  }
  return repeated;
}
