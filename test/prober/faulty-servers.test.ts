import { describe, expect, it } from "vitest";
import { probeKinds } from "../../scripts/prober/probe.js";
import { faultyServers } from "./faulty-servers.js";
import { faultyTarget } from "./faulty-target.js";
import { runAll } from "./laboratory-run.js";

const violatedKinds = async (server: (typeof faultyServers)[number] | undefined): Promise<string[]> => {
  const { outcomes } = await runAll(faultyTarget(server ?? {}), { requests: 250 });
  return [...new Set(outcomes.filter(({ result }) => result === "violated").map(({ kind }) => kind))];
};

describe("a server that is wrong in one way", () => {
  it.each(faultyServers)("is found by one kind of probe alone: it $fault ($kind)", async (server) => {
    expect(await violatedKinds(server)).toEqual([server.kind]);
  });

  it("is found by no probe before it is spoilt", async () => {
    expect(await violatedKinds(undefined)).toEqual([]);
  });

  it("is planted for every kind of probe", () => {
    // What several responses tell together has servers of its own: faulty-lives.ts.
    const kinds = Object.keys(probeKinds).filter((kind) => kind !== "life");
    expect(new Set(faultyServers.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });
});
