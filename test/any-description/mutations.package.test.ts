import { expect, it } from "vitest";
import { assertCompiles } from "./assert-compiles.js";
import { assertUnbroken } from "./assert-unbroken.js";

it("no stage breaks on a description with faults: it takes it, or says what is wrong", () =>
  assertUnbroken(2000));

it("a description with faults is refused by the lint, or becomes code that a strict compiler takes", async () => {
  const refused = await assertCompiles(200);
  expect(refused).toBeGreaterThan(20);
  expect(refused).toBeLessThan(180);
});
