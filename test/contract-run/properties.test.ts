import { describe, expect, it } from "vitest";
import { faultyTarget } from "./faulty-target.js";
import { runAll } from "./laboratory-run.js";

const violated = async (target: ReturnType<typeof faultyTarget>, requests = 300) => {
  const { outcomes, run } = await runAll(target, requests);
  return { found: outcomes.filter(({ result }) => result === "violated"), run };
};

describe("random requests", () => {
  const upwards = () =>
    faultyTarget({
      answer: (response, { body }) =>
        body.includes("..") ? new Response("Internal Server Error", { status: 500 }) : response,
    });

  it("are simplified until nothing can be left out", async () => {
    const { found } = await violated(upwards());
    const [open] = found.filter(({ kind }) => kind === "open-request");
    expect(open?.violations[0]?.reproduce).toContain('"relative_path":".."');
    expect(open?.note).toMatch(/simplified \d+ times; again with --seed 20261123/);
  });

  it("are the same with the same seed", async () => {
    const reproductions = async () =>
      (await violated(upwards())).found.flatMap(({ violations }) => violations.map((each) => each.reproduce));
    expect(await reproductions()).toEqual(await reproductions());
  });

  it("stay within the budget, simplifying included", async () => {
    const { run } = await violated(upwards(), 140);
    expect(run.pace.requests).toBeLessThanOrEqual(140);
  });
});
