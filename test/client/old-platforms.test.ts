import { expect, test } from "vitest";

test("all tests of the client run without the younger methods", () => {
  expect(URL).not.toHaveProperty("canParse");
  expect(AbortSignal).not.toHaveProperty("any");
  expect(AbortSignal.prototype).not.toHaveProperty("throwIfAborted");
});
