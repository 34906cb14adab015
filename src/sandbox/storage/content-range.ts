/** What a `Content-Range` of a request to a session says. */
export type ContentRange =
  /** Asks how much storage holds; with a total, it also ends an upload that is complete. */
  | { kind: "status"; total?: number }
  /** The body starts at `first`. Without `last` it goes on to the end of the file, however long that is. */
  | { kind: "bytes"; first: number; last?: number; total?: number };

const pattern = /^bytes (?:\*|(\d+)-(\d+|\*))\/(\d+|\*)$/;

/** A request without the header carries the whole file. Undefined for an unreadable one. */
export function readContentRange(text: string | null): ContentRange | undefined {
  if (text === null) return { kind: "bytes", first: 0 };
  const [match, from, to, of] = pattern.exec(text) ?? [];
  if (match === undefined) return undefined;
  const [first, last, total] = [numberOf(from), numberOf(to), numberOf(of)];
  if ([first, last, total].some((each) => each !== undefined && !Number.isSafeInteger(each)))
    return undefined;
  const known = total === undefined ? {} : { total };
  if (first === undefined) return { kind: "status", ...known };
  if (last === undefined)
    return total !== undefined && first > total ? undefined : { kind: "bytes", first, ...known };
  if (last < first || (total !== undefined && last >= total)) return undefined;
  return { kind: "bytes", first, last, ...known };
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined || digits === "*" ? undefined : Number(digits);

/** Whether the file ends with this request. */
export const isFinal = (range: ContentRange): boolean =>
  range.kind === "bytes" && (range.last === undefined || range.last + 1 === range.total);
