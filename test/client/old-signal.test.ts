import { describe, expect, test } from "vitest";
import { args, clientOf, ok, rejection, session } from "./examples.js";
import { serve } from "./loopback.js";

/** As in React Native, or in Jest 29 with jsdom: it keeps no reason, and cannot throw it. */
class OldSignal extends EventTarget {
  aborted = false;
  abort(): void {
    this.aborted = true;
    this.dispatchEvent(new Event("abort"));
  }
}

const callWith = (server: { url: string }, signal: OldSignal) =>
  clientOf(server).getUploadUrl(args, { signal: signal as unknown as AbortSignal });

describe("with the signal of an old platform", () => {
  const abortError = expect.objectContaining({ name: "AbortError", message: "aborted" });

  test("a call works", async () => {
    const server = await serve({ status: 503, headers: { "retry-after": "0" } }, ok);
    expect(await callWith(server, new OldSignal())).toEqual(session);
  });

  test("an abort is an AbortError: there is no reason of the caller's", async () => {
    const server = await serve(() => {});
    const signal = new OldSignal();
    const failed = rejection(callWith(server, signal));
    signal.abort();
    expect(await failed).toEqual(abortError);
    expect(await failed).toBeInstanceOf(Error);
    expect(await rejection(callWith(server, signal))).toEqual(abortError);
  });
});
