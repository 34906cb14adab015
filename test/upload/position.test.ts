import { expect, it } from "vitest";
import { afterFailure, moveTo, reachTo, startPosition } from "../../src/upload/position.js";

const fresh = { acknowledged: 0, best: 0, reach: 0, certain: true, doubted: false, failures: 0 };

it("begins at nothing, and after an earlier process with a question", () => {
  expect(startPosition()).toEqual(fresh);
  const earlier = { acknowledged: 7, best: 7, reach: Number.POSITIVE_INFINITY, certain: false };
  expect(startPosition(7, true)).toEqual({ ...fresh, ...earlier });
});

it("reaches as far as was ever sent", () => {
  expect(reachTo(fresh, 9)).toEqual({ ...fresh, reach: 9 });
  expect(reachTo({ ...fresh, reach: 12 }, 9)).toEqual({ ...fresh, reach: 12 });
});

it("forgets failures with progress, and only then", () => {
  const position = { ...fresh, acknowledged: 5, best: 8, failures: 3, doubted: true, certain: false };
  const known = { doubted: false, certain: true };
  expect(moveTo(position, 9)).toEqual({ ...position, ...known, acknowledged: 9, best: 9, failures: 0 });
  expect(moveTo(position, 8)).toEqual({ ...position, ...known, acknowledged: 8, failures: 3 });
  expect(moveTo(position, 5)).toEqual({ ...position, ...known, failures: 3 });
  expect(moveTo(position, 4)).toEqual({ ...position, ...known, acknowledged: 4, failures: 4 });
});

it("counts failures, and stays in doubt", () => {
  expect(afterFailure(fresh, false)).toEqual({ ...fresh, certain: false, failures: 1 });
  expect(afterFailure(fresh, true)).toEqual({ ...fresh, certain: false, failures: 1, doubted: true });
  const doubted = { ...fresh, doubted: true, failures: 1 };
  expect(afterFailure(doubted, false)).toEqual({ ...doubted, certain: false, failures: 2 });
});
