import { BrokenConnection } from "../broken-connection.js";
import { type Body, drain } from "./body.js";
import { type ContentRange, isFinal } from "./content-range.js";
import { googHash } from "./hashes.js";
import { says } from "./says.js";
import { type Session, unit } from "./session.js";

type Bytes = Extract<ContentRange, { kind: "bytes" }>;

/** Takes the bytes of a request into a session, or says why not. Whole blocks stay even if the connection breaks. */
export async function receive(session: Session, range: Bytes, body: Body): Promise<Response | undefined> {
  const { content } = session;
  const { first, last, total = session.total } = range;
  const end = last === undefined ? total : last + 1;
  const refusal = judge(session, range, total, end);
  if (refusal) {
    await drain(body);
    return refusal;
  }
  const held = content.size;
  const { count, rest } = await take(session, first, body);
  if (end !== undefined && first + count !== end) {
    await session.rewind(held);
    if (last === undefined)
      return says(400, `The upload session was opened for ${end} bytes; ${first + count} came.`);
    return says(
      400,
      `Invalid request.  There were ${count} byte(s) in the request body.  There should have been ${end - first} byte(s) ` +
        `(starting at offset ${first} and ending at offset ${end - 1}) according to the Content-Range header.`,
    );
  }
  if (isFinal(range)) session.append(rest);
  session.total = isFinal(range) ? content.size : total;
  return undefined;
}

function judge(
  { content, total: known }: Session,
  range: Bytes,
  total?: number,
  end = 0,
): Response | undefined {
  const { first } = range;
  if (known !== undefined && (total !== known || end > known))
    return says(400, `Invalid request.  The upload session was opened for ${known} byte(s).`);
  if (first > content.size)
    return says(
      503,
      `Invalid request.  According to the Content-Range header, the upload offset is ${first} byte(s), ` +
        `which exceeds already uploaded size of ${content.size} byte(s).`,
    );
  if (!isFinal(range) && (end - first) % unit !== 0)
    return says(
      400,
      `Invalid request.  The number of bytes uploaded is required to be equal or greater than ${unit}, except for the final ` +
        `request (it's recommended to be the exact multiple of ${unit}).  The received request contained ${end - first} ` +
        "bytes, which does not meet this requirement.",
    );
  return undefined;
}

/** Appends every whole block that is new. `rest` is what is left of a body that ends within a block. */
async function take(
  { content, append }: Session,
  first: number,
  body: Body,
): Promise<{ count: number; rest: Uint8Array }> {
  const block = new Uint8Array(unit);
  let filled = 0;
  let start = content.size; // of the block
  let count = 0;
  for (let bytes = await body.read(); bytes; bytes = await body.read()) {
    // In the meantime another request may have brought the same bytes, or a fault may have lost some.
    if (content.size < start) throw new BrokenConnection("ECONNRESET");
    if (content.size > start) filled = 0;
    start = content.size;
    let at = Math.min(bytes.length, Math.max(0, start + filled - (first + count))); // storage ignores what it holds already
    count += bytes.length;
    while (at < bytes.length) {
      const part = bytes.subarray(at, at + unit - filled);
      block.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < unit) continue;
      append(block);
      start = content.size;
      filled = 0;
    }
  }
  return { count, rest: block.subarray(0, content.size === start ? filled : 0) };
}

/** Ends an upload whose bytes are all here, unless their hash differs from the caller's. */
export function complete(session: Session, { headers }: Request): Response | undefined {
  const wanted = (headers.get("x-goog-hash") ?? "").split(",").map((each) => each.trim());
  const found = googHash(session.hashes).split(",");
  const wrong = found.find((each) => wanted.some((want) => want !== each && nameOf(want) === nameOf(each)));
  session.state = wrong === undefined ? "complete" : "over";
  if (wrong === undefined) return undefined;
  const given = wanted.find((want) => nameOf(want) === nameOf(wrong)) ?? "";
  const name = nameOf(wrong).toUpperCase();
  return says(
    400,
    `Provided ${name} "${digestOf(given)}" doesn't match calculated ${name} "${digestOf(wrong)}".`,
  );
}

const nameOf = (hash: string): string => hash.slice(0, hash.indexOf("="));
const digestOf = (hash: string): string => hash.slice(hash.indexOf("=") + 1);
