import { BrokenConnection, SwitchedProtocols } from "../broken-connection.js";
import type { Clock } from "../clock.js";
import { type Body, cutOff, drain } from "./body.js";
import { says, saysIncomplete, saysInXml, saysStored } from "./says.js";
import { type Session, unit } from "./session.js";
import type { NamedFault } from "./storage-fault.js";

/** A request that a fault strikes. */
export interface Hit {
  request: Request;
  body: Body;
  /** The session that the request is for, if there is one. */
  session: Session | undefined;
  clock: Clock;
  wait(milliseconds: number): Promise<void>;
  /** What storage does without the fault. */
  proceed(body?: Body): Promise<Response>;
}

type Strikes = {
  readonly [Name in NamedFault["fault"]]: (
    hit: Hit,
    fault: Extract<NamedFault, { fault: Name }>,
  ) => Promise<Response>;
};

/** What each fault does. */
export const strikes: Strikes = {
  reset: async ({ body, proceed }, { afterBytes = 0 }) => {
    const reset = new BrokenConnection("ECONNRESET");
    await proceed(cutOff(body, afterBytes, reset));
    throw reset;
  },
  "lose-response": async ({ proceed }) => {
    await proceed();
    throw new BrokenConnection("ECONNRESET");
  },
  "no-response": async ({ proceed }) => {
    await proceed();
    return forever();
  },
  stall: ({ body, proceed }, { afterBytes = 0 }) => proceed(stalled(body, afterBytes)),
  slow: ({ body, wait, proceed }, { bytesPerSecond }) => proceed(slowed(body, bytesPerSecond, wait)),
  unreachable: async (_, { code = "ECONNREFUSED" }) => {
    throw new BrokenConnection(code);
  },
  close: async () => {
    throw new BrokenConnection("UND_ERR_SOCKET");
  },
  "truncate-response": async ({ proceed }) => truncated(await proceed()),
  "proxy-error": async (_, { status = 502 }) => {
    return page(status, `${status} ${status === 502 ? "Bad Gateway" : "Gateway Time-out"}`);
  },
  "captive-portal": async () => page(200, "Log in to use this network"),
  redirect: async (_, { location = "http://portal.invalid/login" }) => {
    return new Response(null, { status: 302, headers: { Location: location } });
  },
  // Node closes the connection with bytes unread, and the kernel makes a reset of that.
  "early-response": async (_, { status = 503 }) =>
    says(status, "A fault of the sandbox: storage did not read the body.", { Connection: "close" }),
  "switch-protocols": async () => {
    throw new SwitchedProtocols();
  },
  "lose-bytes": async ({ session, proceed }, { bytes }) => {
    if (session?.state === "open")
      await session.rewind(Math.max(0, Math.floor((session.content.size - bytes) / unit) * unit));
    return proceed();
  },
  "lose-session": ({ session, proceed }, { status = 410 }) => {
    if (session) session.lost = status;
    return proceed();
  },
  "expired-signature": async (_, { status = 400 }) => {
    return saysInXml(status, "ExpiredToken", "The provided token has expired.");
  },
  corrupt: ({ body, proceed }, { at = 0 }) => proceed(corrupted(body, at)),
  "persist-less": async ({ request, body, session, proceed }, { bytes }) => {
    const enough = new Error("storage takes no more of this body");
    try {
      return await proceed(cutOff(body, Math.floor(bytes / unit) * unit, enough));
    } catch (error) {
      if (error !== enough || session === undefined) throw error;
      await drain(body);
      return saysIncomplete(session, request);
    }
  },
  "omit-range": async ({ proceed }) => without(await proceed(), ["range"]),
  "range-ahead": async ({ session, proceed }, { bytes }) =>
    withRange(await proceed(), `bytes=0-${(session?.content.size ?? 0) + bytes - 1}`),
  "write-range": async ({ proceed }, { value }) => withRange(await proceed(), value),
  "complete-early": async ({ session, proceed }) => {
    const response = await proceed();
    return session ? saysStored(session) : response;
  },
  "wrong-hash": async ({ proceed }) => withHashesOfNothing(await proceed()),
  "omit-hashes": async ({ proceed }, { header }) => without(await proceed(), header ? [header] : hashes),
  "jump-clock": ({ clock, proceed }, { milliseconds }) => {
    clock.advance(milliseconds);
    return proceed();
  },
};

/** The headers in which storage names hashes. */
export const hashes = ["x-goog-running-hash", "x-range-md5", "x-goog-hash"];

const forever = (): Promise<never> => new Promise(() => {});

function stalled(body: Body, afterBytes: number): Body {
  const end = new Error("the body is read no further");
  const { read } = cutOff(body, afterBytes, end);
  return { read: () => read().catch((error) => (error === end ? forever() : Promise.reject(error))) };
}

function slowed(body: Body, bytesPerSecond: number, wait: Hit["wait"]): Body {
  let bytes: Uint8Array | undefined;
  return {
    read: async () => {
      bytes = bytes?.length ? bytes : await body.read();
      const part = bytes?.subarray(0, Math.max(1, bytesPerSecond));
      bytes = bytes?.subarray(part?.length);
      if (part) await wait((part.length / bytesPerSecond) * 1000);
      return part;
    },
  };
}

function corrupted(body: Body, at: number): Body {
  let position = 0;
  return {
    read: async () => {
      const bytes = (await body.read())?.slice();
      const byte = bytes?.[at - position];
      if (bytes && byte !== undefined) bytes[at - position] = byte ^ 1;
      position += bytes?.length ?? 0;
      return bytes;
    },
  };
}

/** Promises more than it sends. */
function truncated(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set("Content-Length", "1000");
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{ "kind": "stor')),
    pull: (controller) =>
      controller.error(new TypeError("terminated", { cause: new BrokenConnection("UND_ERR_SOCKET") })),
  });
  return new Response(body, { status: response.status, headers });
}

const page = (status: number, title: string): Response =>
  new Response(`<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`, {
    status,
    headers: { "Content-Type": "text/html" },
  });

function changed(response: Response, change: (headers: Headers) => void): Response {
  const headers = new Headers(response.headers);
  change(headers);
  return new Response(response.body, { status: response.status, headers });
}

const without = (response: Response, names: readonly string[]): Response =>
  changed(response, (headers) => {
    for (const name of names) headers.delete(name);
  });

/** Only where there would be a range: the response for a complete file has none. */
const withRange = (response: Response, range: string): Response =>
  response.status === 308 || response.headers.has("x-http-status-code-override")
    ? changed(response, (headers) => headers.set("Range", range))
    : response;

const withHashesOfNothing = (response: Response): Response =>
  changed(response, (headers) => {
    if (headers.has("x-goog-running-hash")) headers.set("X-Goog-Running-Hash", "crc32c=AAAAAA==");
    if (headers.has("x-range-md5")) headers.set("X-Range-MD5", "d41d8cd98f00b204e9800998ecf8427e");
    if (headers.has("x-goog-hash"))
      headers.set("X-Goog-Hash", "crc32c=AAAAAA==,md5=1B2M2Y8AsgTpgAmY7PhCfg==");
  });
