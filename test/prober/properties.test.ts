import { beforeAll, describe, expect, it, vi } from "vitest";
import { faultyTarget } from "./faulty-target.js";
import { runAll } from "./laboratory-run.js";

const violated = async (target: ReturnType<typeof faultyTarget>, requests = 300) => {
  const { outcomes, run } = await runAll(target, { requests });
  return { found: outcomes.filter(({ result }) => result === "violated"), run };
};

describe("random requests", () => {
  const upwards = () =>
    faultyTarget({
      respond: (response, { body }) =>
        body.includes("..") ? new Response("Internal Server Error", { status: 500 }) : response,
    });

  let first: ReturnType<typeof violated>;
  beforeAll(() => {
    first = violated(upwards());
  });

  it("are simplified until nothing can be left out", async () => {
    const { found } = await first;
    const [open] = found.filter(({ kind }) => kind === "open-request");
    expect(open?.violations[0]?.reproduce).toContain('"relative_path":".."');
    expect(open?.note).toMatch(/simplified \d+ ×; retry with --seed 20261123/);
  });

  it("are the same with the same seed", async () => {
    const reproductions = ({ found }: Awaited<typeof first>) =>
      found.flatMap(({ violations }) => violations.map((each) => each.reproduce));
    expect(reproductions(await violated(upwards()))).toEqual(reproductions(await first));
  });

  it("share the time that is left, so that a slow server gets every kind of them", async () => {
    let time = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (time += 0.1));
    const slow = faultyTarget({
      respond: (response, { body }) => {
        if (!body.includes("large-dataset.csv")) time += 100;
        return response;
      },
    });
    const { outcomes } = await runAll(slow, { requests: 500, seconds: 20 });
    const random = outcomes.filter(({ kind }) =>
      ["valid-request", "open-request", "one-fault"].includes(kind),
    );
    expect(random.map(({ requests }) => requests > 0)).toEqual([true, true, true]);
  });

  it("stay within the budget, simplifying included", async () => {
    const { run } = await violated(upwards(), 140);
    expect(run.pace.requests).toBeLessThanOrEqual(140);
  });
});
