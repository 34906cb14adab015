import { expect, it } from "vitest";
import { proveClients } from "../../scripts/prove/clients/prove-clients.js";

const folder = "test/prove/small-client";

it("finds the mutants that a test notices, endless ones too, and names what survives", async () => {
  const verdicts = await proveClients([`${folder}/prices.ts`], [`${folder}/prices.fixture.ts`]);
  const survivors = verdicts.filter(({ caughtBy }) => caughtBy === undefined);
  const tests = `${folder}/prices.fixture.ts`;
  const none = "every test: none reaches it";
  expect(survivors.map(({ change, blind }) => [change.split("\n+ ")[1], ...blind])).toEqual([
    ["while (left > 11) left = left / 2;", tests],
    ["return seen.get(name) ?? 1;", none],
    ["let attempts = 2;", tests],
    ["while (!(await send())) ;", tests],
    ["while (!(await send())) attempts = attempts + 2;", tests],
    ["export const unasked = (price: number): number => price - 1;", none],
    ["export const unasked = (price: number): number => price + 2;", none],
  ]);
  const caught = verdicts.filter(({ caughtBy }) => caughtBy !== undefined);
  expect(caught.length).toBeGreaterThan(10);
  expect(caught.filter(({ caughtBy }) => caughtBy !== tests)).toEqual([]);
});
