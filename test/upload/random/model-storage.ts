import { expect } from "vitest";
import { createFaults, isStorageFault } from "../../../src/sandbox/faults.js";
import type { StorageFault } from "../../../src/sandbox/index.js";
import type { FetchResponse } from "../../../src/transport/fetch.js";
import { crc32c, encodeCrc32c } from "../../../src/upload/crc32c.js";
import type { Transport, TransportInit } from "../../../src/upload/index.js";
import { granule } from "../../../src/upload/protocol.js";
import type { Schedule } from "./schedule.js";

/** What there is to say of all requests so far, in bytes but for `requests` and `strikes`. */
export interface Account {
  requests: number;
  /** What has left, whether it was kept or not. */
  sent: number;
  /** What faults may cost: all of each request that they struck. */
  struck: number;
  strikes: number;
  /** What storage had acknowledged, and then lost or denied. */
  lost: number;
}

/** Storage without HTTP: it keeps no bytes, it compares them with those that it expects. As the sandbox does, but in a tenth of the time. */
export interface ModelStorage {
  readonly transport: Transport;
  readonly account: Account;
  readonly isComplete: boolean;
  /** What a request broke of the rules. The upload is stopped then, or it would take that for a broken connection. */
  readonly violation: unknown;
  /** A new session, which holds nothing. */
  open(): void;
  /** The process that sends is another one, which has been told nothing yet. */
  forget(): void;
}

type Hit = { readonly body: Body; readonly init: TransportInit; readonly isFinal: boolean };
interface Body {
  /** Takes at most this many bytes, and keeps the whole blocks among them. */
  take(limit?: number): Promise<void>;
}

const never = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });

const broken = (code: string) => new TypeError("fetch failed", { cause: { code } });

/** `content` begins with the file. `stop` ends the process that sends. */
export function createModelStorage(
  { size, faults, stops, transport: kind }: Schedule,
  content: Uint8Array,
  stop: () => void,
): ModelStorage {
  const queue = createFaults();
  queue.add(...faults);
  const account: Account = { requests: 0, sent: 0, struck: 0, strikes: 0, lost: 0 };
  let held = 0;
  let isComplete = false;
  let isGone = false;
  let violation: unknown;
  /** What the sender was told last; undefined when that was nothing. */
  let said: number | undefined;

  const lose = (to: number) => {
    account.lost += Math.max(0, held - to);
    held = Math.min(held, to);
  };

  const bodyOf = (first: number, init: TransportInit, isFinal: boolean): Body => ({
    take: async (limit = Number.POSITIVE_INFINITY) => {
      let at = first;
      const end = first + Math.min(limit, init.size);
      const pieces: AsyncIterable<Uint8Array> | Uint8Array[] =
        init.body instanceof Uint8Array ? [init.body] : (init.body ?? []);
      if (at < end) {
        for await (const piece of pieces) {
          const part = piece.subarray(0, end - at);
          expect(Buffer.compare(part, content.subarray(at, at + part.length)), `bytes from ${at}`).toBe(0);
          at += part.length;
          if (kind === "streams") init.onSent(at - first);
          if (at >= end) break;
        }
      }
      account.sent += at - first;
      const isWhole = at === first + init.size && isFinal;
      if (first <= held) held = Math.max(held, isWhole ? at : at - (at % granule));
    },
  });

  const respond = (status: number, headers: Record<string, string> = {}, text = ""): FetchResponse => ({
    status,
    ok: status === 200,
    headers: { get: (name) => headers[name] ?? null },
    text: async () => text,
  });

  /** What storage says, and knows that it said. */
  const report = (hashes = true, range = true): FetchResponse => {
    if (isGone) return respond(410);
    isComplete ||= held === size;
    const crc = hashes && (held === size || held % granule === 0) ? `crc32c=${hashOf(content, held)}` : "";
    if (isComplete)
      return respond(200, { "x-goog-stored-content-length": `${held}`, ...(crc && { "x-goog-hash": crc }) });
    said = range ? held : 0;
    if (!range) account.lost += held;
    if (held === 0 || !range) return respond(308);
    return respond(308, { range: `bytes=0-${held - 1}`, ...(crc && { "x-goog-running-hash": crc }) });
  };

  const serve = async (
    { body }: Hit,
    first: number | undefined,
    ...how: [hashes?: boolean, range?: boolean]
  ) => {
    if (first !== undefined && first > held && !isGone && !isComplete) {
      await body.take();
      said = held;
      return respond(503, {}, `exceeds already uploaded size of ${held} byte(s).`);
    }
    if (!isGone && !isComplete) await body.take();
    return report(...how);
  };

  const strike = async (fault: StorageFault, hit: Hit, first: number | undefined): Promise<FetchResponse> => {
    const { signal } = hit.init;
    if (!("fault" in fault)) {
      await hit.body.take(fault.afterBytes ?? 0);
      return respond(fault.status);
    }
    switch (fault.fault) {
      case "reset":
        await hit.body.take(fault.afterBytes);
        throw broken("ECONNRESET");
      case "stall":
        if (first === undefined) return report();
        await hit.body.take(fault.afterBytes);
        return never(signal);
      case "persist-less":
        await hit.body.take(Math.floor(fault.bytes / granule) * granule);
        return report();
      case "lose-bytes":
        if (!isComplete) lose(Math.max(0, Math.floor((held - fault.bytes) / granule) * granule));
        return serve(hit, first);
      case "lose-response":
        await serve(hit, first);
        throw broken("ECONNRESET");
      case "no-response":
        await serve(hit, first);
        return never(signal);
      case "truncate-response":
        return {
          ...(await serve(hit, first)),
          text: async () => Promise.reject(new TypeError("terminated")),
        };
      case "proxy-error":
        return respond(502, {}, "<h1>502 Bad Gateway</h1>");
      case "captive-portal":
        return respond(200, {}, "<h1>Log in</h1>");
      case "redirect":
        return respond(302, { location: "http://portal.invalid/login" });
      case "early-response":
        return respond(503);
      case "omit-range":
        return serve(hit, first, true, false);
      case "omit-hashes":
        return serve(hit, first, false);
      case "lose-session":
        lose(0);
        isGone = true;
        return respond(410);
      default:
        throw broken("ECONNREFUSED");
    }
  };

  const receive: Transport = async (_, init) => {
    const [, from, to, total] =
      /^bytes (?:\*|(\d+)-(\d+))\/(\d+)$/.exec(init.headers["content-range"] ?? "") ?? [];
    const first = from === undefined ? undefined : Number(from);
    const isFinal = Number(to) + 1 === Number(total);
    account.requests++;
    if (first !== undefined) expect(first, "the first byte of a chunk").toBe(said);
    if (first !== undefined && !isFinal) expect(init.size % granule).toBe(0);
    const body = bodyOf(first ?? 0, init, isFinal);
    const hit = { body, init, isFinal };
    const count = () => {
      account.strikes++;
      account.struck += init.size;
    };
    const end = stops.find(({ nth }) => nth === account.requests);
    if (end) {
      count();
      await body.take(end.afterBytes);
      stop();
      return never(init.signal);
    }
    const fault = queue.take(isStorageFault);
    if (!fault) return serve(hit, first);
    count();
    return strike(fault, hit, first);
  };

  const send: Transport = (url, init) =>
    receive(url, init).catch((error) => {
      if (error.name === "AssertionError") {
        violation ??= error;
        stop();
      }
      throw error;
    });

  return {
    account,
    get violation() {
      return violation;
    },
    transport: kind === "streams" ? Object.assign(send, { streams: true, reports: true }) : send,
    get isComplete() {
      return isComplete;
    },
    open: () => {
      lose(0);
      isGone = false;
      isComplete = false;
      said = 0;
    },
    forget: () => {
      said = undefined;
    },
  };
}

/** Of the whole blocks of a content, as many as were asked for. */
const blocks = new WeakMap<Uint8Array, number[]>();

function hashOf(content: Uint8Array, length: number): string {
  const known = blocks.get(content) ?? [0];
  blocks.set(content, known);
  const whole = Math.floor(length / granule);
  for (let at = known.length; at <= whole; at++)
    known.push(crc32c(content.subarray((at - 1) * granule, at * granule), known[at - 1]));
  return encodeCrc32c(crc32c(content.subarray(whole * granule, length), known[whole]));
}
