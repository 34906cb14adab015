import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { fileSessionStore } from "../../src/node/index.js";
import { memorySessionStore } from "../../src/upload/index.js";
import { temporaryFolder } from "../node/temporary-folder.js";
import { createHeldSandbox } from "./held-sandbox.js";
import type { Outcome, Scenario } from "./scenario.js";
import { playRun } from "./scenario-run.js";
import { createSource } from "./scenario-source.js";
import { virtualRuntime } from "./virtual-runtime.js";

const forGood = new AbortController().signal;

/** Uploads as a scenario says, once or more, to a sandbox of its own, and checks what comes of it. */
export async function runScenario(scenario: Scenario): Promise<void> {
  const runtime = virtualRuntime();
  const sandbox = createHeldSandbox(runtime, {
    organizations: { org_xyz789: ["vs_abc123", "vs_other"] },
    storage: { chunkSize: scenario.chunkSize ?? 524_288, ...scenario.storage },
  });
  const source = createSource(scenario, () => runtime.wait(180_000, forGood));
  const directory = scenario.then?.some(({ damage }) => damage !== undefined) ? temporaryFolder() : undefined;
  let sessions = directory ? fileSessionStore(directory) : memorySessionStore();
  /** Timers of processes that were killed. */
  let abandoned = 0;

  try {
    for (const run of [scenario, ...(scenario.then ?? [])]) {
      sandbox.faults.add(...(run.faults ?? []));
      if (directory && run.damage !== undefined) damageSession(directory, run.damage);
      const outcome = await playRun({ scenario, sandbox, runtime, source, sessions }, run);
      expectOutcome(outcome, run.want);
      expect(sandbox.faults.pending.filter(({ times }) => times !== Number.POSITIVE_INFINITY)).toEqual([]);
      sandbox.faults.clear();
      await new Promise(setImmediate);
      if (run.want.fails?.says === "crashed") {
        sessions = { ...sessions, lock: memorySessionStore().lock }; // its lock dies with a process
        abandoned = runtime.pending;
      }
      expect(runtime.pending).toBeLessThanOrEqual(abandoned);
      if (run.want.fails) continue;
      const file = sandbox.files.findLast(({ size }) => size === scenario.size);
      await source.expectIn(file?.content);
      if (scenario.through !== "session") expect(file?.status).not.toBe("uploaded");
    }
  } finally {
    vi.unstubAllGlobals();
    await sandbox.close();
  }
}

function damageSession(directory: string, text: string): void {
  const [kept, ...others] = readdirSync(directory);
  expect(others).toEqual([]);
  writeFileSync(join(directory, kept ?? ""), text);
}

function expectOutcome({ fails, requests, takesMs, ahead, readBytes }: Outcome, want: Outcome): void {
  expect(requests).toEqual(want.requests);
  expect(fails?.says ?? "").toContain(want.fails?.says ?? "");
  expect(fails).toEqual(want.fails && { ...fails, ...want.fails, says: fails?.says });
  if (want.takesMs !== undefined) expect(takesMs).toBe(want.takesMs);
  if (want.ahead !== undefined) expect(ahead).toBe(want.ahead);
  if (want.readBytes !== undefined) expect(readBytes).toBe(want.readBytes);
}
