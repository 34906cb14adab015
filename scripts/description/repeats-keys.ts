/**
 * Whether an object of a JSON text has a key twice. `JSON.parse`, which has read the text into `parsed`, keeps the last without a word, so
 * the text has more keys than its value. Looks for quotes instead of matching strings: large texts are mostly inside of strings.
 */
export function repeatsKeys(text: string, parsed: unknown): boolean {
  const colon = /\s*:/y;
  let written = 0;
  for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', colon.lastIndex)) {
    const end = closingQuote(text, start + 1) + 1;
    colon.lastIndex = end;
    if (colon.test(text)) written += 1;
    else colon.lastIndex = end;
  }
  return written > countKeys(parsed);
}

function closingQuote(text: string, from: number): number {
  let quote = text.indexOf('"', from);
  while (isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text[quote - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}

function countKeys(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const members = Object.values(value);
  let count = Array.isArray(value) ? 0 : members.length;
  for (const member of members) count += countKeys(member);
  return count;
}
