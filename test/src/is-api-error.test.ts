import { expect, it } from "vitest";
import { isApiError } from "../../src/index.js";
import { args, clientOf, rejection, storeNotFound } from "./examples.js";
import { serve } from "./loopback.js";

it("tells an error of the API from every other", async () => {
  const call = async (...answers: Parameters<typeof serve>) =>
    rejection(clientOf(await serve(...answers), { maxRetries: 0 }).getUploadUrl(args));
  expect(isApiError(await call(storeNotFound))).toBe(true);
  expect(isApiError(await call({ status: 500, body: "<title>500</title>" }))).toBe(false);
  expect(isApiError(new Error("another"))).toBe(false);
});

it("takes nothing for an error that only looks like one", () => {
  expect([{ kind: "api" }, "api", undefined, null].map(isApiError)).toEqual([false, false, false, false]);
});
