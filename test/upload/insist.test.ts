import { describe, expect, it } from "vitest";
import { insist, isPassing } from "../../src/upload/insist.js";
import { startTask } from "../../src/upload/upload-task.js";

describe("a call of the API that fails", () => {
  it.each([
    [{ kind: "network" }, true],
    [{ kind: "timeout" }, true],
    [{ kind: "api", status: 408 }, true],
    [{ kind: "api", status: 429 }, true],
    [{ kind: "unexpected-response", status: 502 }, true],
    [{ kind: "api", status: 404 }, false],
    [{ kind: "invalid-argument" }, false],
    [new Error("of the caller"), false],
    [undefined, false],
  ])("with %j may succeed later: %s", (error, passes) => {
    expect(isPassing(error)).toBe(passes);
  });

  it("waits as long as the API says, and not at all where it says nothing", async () => {
    const failures: object[] = [{ kind: "network" }, { status: 429, retryAfterMs: 7_000 }];
    const waits: [number, number][] = [];
    const patience = {
      progress: () => {},
      wait: async (count: number, atLeastMs: number) => waits.push([count, atLeastMs]) > 0,
    };
    const call = async () => {
      const failure = failures.shift();
      if (failure) throw failure;
      return "done";
    };
    const task = startTask(undefined, (control) => insist(call, patience, control));
    expect(await task).toBe("done");
    expect(waits).toEqual([
      [1, 0],
      [2, 7_000],
    ]);
  });
});
