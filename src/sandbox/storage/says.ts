import { googHash } from "./hashes.js";
import type { Session } from "./session.js";

/** A refusal in words. */
export const says = (status: number, text: string | null, headers: Record<string, string> = {}): Response =>
  new Response(text, { status, headers: { "Content-Type": "text/plain; charset=utf-8", ...headers } });

/** A refusal of a signed URL, as the XML API words it. */
export const saysInXml = (status: number, code: string, message: string): Response =>
  new Response(
    `<?xml version='1.0' encoding='UTF-8'?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
    { status, headers: { "Content-Type": "application/xml; charset=UTF-8" } },
  );

const html = { "Content-Length": "0", "Content-Type": "text/html; charset=UTF-8" };

/** Says how much storage holds: nothing, without `Range`. */
export function saysIncomplete({ content, hashes }: Session, { headers }: Request): Response {
  const hidden = headers.get("x-guploader-no-308") === "yes"; // for clients to which a 308 is a redirect
  const md5 = hashes.md5();
  return new Response(null, {
    status: hidden ? 200 : 308,
    headers: {
      ...html,
      ...(hidden && { "X-HTTP-Status-Code-Override": "308" }),
      ...(content.size > 0 && {
        Range: `bytes=0-${content.size - 1}`,
        "X-Goog-Running-Hash": `crc32c=${hashes.crc32c()}`,
        ...(md5 !== undefined && { "X-Range-MD5": md5 }),
      }),
    },
  });
}

/** Says that the session is cancelled. */
export const saysCancelled = (): Response => new Response(null, { status: 499, headers: html });

/** Says that the file is complete, by headers alone, as for signed URLs. */
export const saysStored = ({ content, hashes }: Session): Response =>
  new Response(null, {
    status: 200,
    headers: {
      ...html,
      "X-Goog-Stored-Content-Length": `${content.size}`,
      "X-Goog-Stored-Content-Encoding": "identity",
      "X-Goog-Hash": googHash(hashes),
    },
  });

/** Says that the file is complete, with the object, as for sessions of the JSON API. */
export function saysResource({ upload, content, hashes, contentType }: Session): Response {
  const [crc32c, md5Hash] = googHash(hashes)
    .split(",")
    .map((each) => each.slice(each.indexOf("=") + 1));
  const { upload_id: name } = upload;
  const object = { kind: "storage#object", name, bucket: "storage", contentType, size: `${content.size}` };
  return Response.json({ ...object, crc32c, md5Hash });
}
