import type { Transport, TransportInit } from "../../src/upload/index.js";
import type { Scenario } from "./scenario.js";

type Fetch = typeof globalThis.fetch;

/** What a transport sends at once, so that a body is under way for a while. */
const pieceSize = 16 * 1024;

/** A transport of the given kind, over the fetch of a sandbox. */
export function createTransport(
  { transport: kind = "streams", reaches }: Pick<Scenario, "transport" | "reaches">,
  fetch: Fetch,
): Transport {
  if (kind === "fetch") return fetch;
  if (kind === "streams") return Object.assign(streaming(fetch), { streams: true, reports: true });
  const page = { reports: true, inPage: true };
  return Object.assign(asPage(fetch), page, reaches !== undefined && { reaches: async () => reaches });
}

/** Pulls the body as the sandbox reads it, as node:http does with a socket. */
const streaming =
  (fetch: Fetch): Transport =>
  async (url, { body, onSent, ...init }) => {
    let failure: unknown;
    const source = body && splitting(body)[Symbol.asyncIterator]();
    let sent = 0;
    const stream = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          try {
            const { done, value } = await source.next();
            if (done) return controller.close();
            sent += value.length;
            controller.enqueue(value.slice());
            onSent(sent);
          } catch (error) {
            failure = error;
            throw error;
          }
        },
        cancel: () => source.return?.(),
      },
      { highWaterMark: 0 },
    );
    try {
      return await fetch(url, { ...init, ...(source && { body: stream, duplex: "half" }) } as RequestInit);
    } catch (error) {
      throw failure ?? error;
    }
  };

async function* splitting(body: AsyncIterable<Uint8Array>) {
  for await (const piece of body) {
    for (let at = 0; at < piece.length; at += pieceSize) yield piece.subarray(at, at + pieceSize);
  }
}

/** Where CORS shows a page no header of a response but the plain ones. */
const asPage =
  (fetch: Fetch): Transport =>
  async (url, { body, onSent, size, ...init }: TransportInit) => {
    onSent(size);
    const response = await fetch(url, { ...init, body });
    const shown = ["content-length", "content-type", "server"];
    return {
      status: response.status,
      ok: response.ok,
      headers: { get: (name) => (shown.includes(name) ? response.headers.get(name) : null) },
      text: () => response.text(),
    };
  };
