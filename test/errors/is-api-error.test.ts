import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { createClient, isApiError, isKnowledgeError, NetworkError } from "../../src/index.js";
import { args, clientOf, rejection, storeNotFound } from "../client/examples.js";
import { serve } from "../client/loopback.js";

it("tells an error of the API from every other", async () => {
  const call = async (...responses: Parameters<typeof serve>) =>
    rejection(clientOf(await serve(...responses), { maxRetries: 0 }).getUploadUrl(args));
  expect(isApiError(await call(storeNotFound))).toBe(true);
  expect(isApiError(await call({ status: 500, body: "<title>500</title>" }))).toBe(false);
  expect(isApiError(new Error("another"))).toBe(false);
});

it("takes nothing for an error that only looks like one", () => {
  const looks = [{ kind: "api", operationId: "a" }, "api", undefined, null];
  expect(looks.map(isApiError)).toEqual([false, false, false, false]);
  expect(looks.map(isKnowledgeError)).toEqual([false, false, false, false]);
});

it("tells every failure of a call from what else is thrown", () => {
  expect(isKnowledgeError(new NetworkError("", { operationId: "a", attempts: 1 }, {}))).toBe(true);
  expect(isKnowledgeError(Object.assign(new Error("of another package"), { kind: "network" }))).toBe(false);
  expect(isKnowledgeError(Object.assign(new Error("of another package"), { operationId: "a" }))).toBe(false);
  try {
    createClient({ baseUrl: "http://far.example" });
    expect.unreachable();
  } catch (error) {
    expect(isKnowledgeError(error)).toBe(true);
  }
});

it("knows an error of another realm, such as those of test runners", () => {
  const other = runInNewContext(
    `Object.assign(new Error("of another realm"), { kind: "api", operationId: "getUploadUrl" })`,
  );
  expect(other instanceof Error).toBe(false);
  expect([isApiError(other), isKnowledgeError(other)]).toEqual([true, true]);
});

it("knows the errors of another copy of the package, which are instances of other classes", () => {
  class Foreign extends Error {
    readonly kind = "api";
    readonly operationId = "getUploadUrl";
  }
  expect([isApiError(new Foreign()), isKnowledgeError(new Foreign())]).toEqual([true, true]);
});
