/** A shorter secret is a word from a test; masking it would hide the same word elsewhere. */
const shortest = 8;
/** This many characters of a credential give it away, wherever a server or a report cuts it. */
const telling = 12;

/** A text without the secrets that a server, or a caller, put into it. Upper and lower case do not matter: headers lose it. */
export function maskSecrets(text: string, secrets: ReadonlySet<string>): string {
  const parts = new Set([...secrets].filter(({ length }) => length >= shortest).flatMap(partsOf));
  const lower = lowered(text);
  const hidden = new Array<boolean>(text.length).fill(false);
  for (const length of new Set([...parts].map((part) => part.length)))
    for (let at = 0; at + length <= text.length; at += 1)
      if (parts.has(lower.slice(at, at + length))) hidden.fill(true, at, at + length);
  if (!hidden.includes(true)) return text;
  return text
    .split("")
    .map((unit, at) => (hidden[at] ? (hidden[at - 1] ? "" : "***") : unit))
    .join("");
}

/** The parts of a secret that must not be seen, also as JSON spells them: a URL and its random parts, or every window of a credential. */
function partsOf(secret: string): string[] {
  const spellings = [...new Set([secret, JSON.stringify(secret).slice(1, -1)])].map(lowered);
  if (URL.canParse(secret)) return [...spellings, ...randomParts(secret).map(lowered)];
  return spellings.flatMap((each) =>
    each.length <= telling
      ? [each]
      : Array.from({ length: each.length - telling + 1 }, (_, at) => each.slice(at, at + telling)),
  );
}

/** What makes a signed URL a secret. */
export const randomParts = (url: string): string[] => url.match(/[^/?&=]{32,}/g) ?? [];

/** Only ASCII: there the length stays the same. */
const lowered = (text: string): string => text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
