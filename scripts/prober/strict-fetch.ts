import { once } from "node:events";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { pipeline, Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

const decoders: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * A fetch that notices when a compressed body has no end: Node's own takes it for a whole one. Each request has a connection of its own, so
 * that none gets one that the server is closing. Redirects are not followed.
 */
export const strictFetch: typeof globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const url = new URL(request.url);
  const outgoing = (url.protocol === "https:" ? https : http).request(url, {
    method: request.method,
    headers: { ...Object.fromEntries(request.headers), "accept-encoding": Object.keys(decoders).join(", ") },
    signal: init?.signal ?? request.signal,
    agent: false,
  });
  outgoing.end(Buffer.from(await request.arrayBuffer()));
  const [incoming] = (await once(outgoing, "response")) as [IncomingMessage];
  const { statusCode: status = 0, rawHeaders } = incoming;
  const headers = rawHeaders.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ""]] : [],
  );
  if ([204, 205, 304].includes(status)) incoming.resume(); // RFC 9110, section 6.4.1: these have no body
  const body = [204, 205, 304].includes(status) ? null : Readable.toWeb(decoded(incoming));
  return new Response(body as ReadableStream | null, { status, headers });
};

function decoded(incoming: IncomingMessage): Readable {
  const decoder = decoders[incoming.headers["content-encoding"]?.toLowerCase() ?? ""]?.();
  // An error in the middle ends the body, and its reader gets that error.
  return decoder ? (pipeline(incoming, decoder, () => {}) as unknown as Readable) : incoming;
}
