import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { args, clientOf, ok, rejection, session } from "./examples.js";
import { serve } from "./loopback.js";

/** What React Native, or Jest 29 with jsdom, does not have. */
const young: [object: object, name: string][] = [
  [URL, "canParse"],
  [AbortSignal.prototype, "throwIfAborted"],
  [AbortSignal.prototype, "reason"],
  [AbortSignal, "any"],
];
const removed: [object, string, PropertyDescriptor | undefined][] = [];

beforeEach(() => {
  for (const [object, name] of young) {
    removed.push([object, name, Object.getOwnPropertyDescriptor(object, name)]);
    Reflect.deleteProperty(object, name);
  }
});
afterEach(() => {
  for (const [object, name, descriptor] of removed.splice(0))
    if (descriptor) Object.defineProperty(object, name, descriptor);
});

describe("on a platform without the younger methods", () => {
  test("they are gone", () => {
    for (const [object, name] of young) expect(name in object).toBe(false);
  });

  test("a call works", async () => {
    const server = await serve({ status: 503, headers: { "retry-after": "0" } }, ok);
    expect(await clientOf(server).getUploadUrl(args, { signal: new AbortController().signal })).toEqual(
      session,
    );
  });

  test("a wrong base URL is refused as one", async () => {
    expect(await rejection((async () => clientOf({ url: "/v1" }))())).toMatchObject({ argument: "baseUrl" });
  });

  test("an abort is an AbortError: there is no reason of the caller's", async () => {
    const server = await serve(() => {});
    const controller = new AbortController();
    const failed = rejection(clientOf(server).getUploadUrl(args, { signal: controller.signal }));
    controller.abort();
    const abortError = expect.objectContaining({ name: "AbortError", message: "aborted" });
    expect(await failed).toEqual(abortError);
    expect(await failed).toBeInstanceOf(Error);
    expect(await rejection(clientOf(server).getUploadUrl(args, { signal: controller.signal }))).toEqual(
      abortError,
    );
  });
});
