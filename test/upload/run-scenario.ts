import { expect } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { memorySessionStore } from "../../src/upload/index.js";
import type { Outcome, Scenario } from "./scenario.js";
import { playRun } from "./scenario-run.js";
import { createSource } from "./scenario-source.js";
import { virtualRuntime } from "./virtual-runtime.js";

/** Uploads as a scenario says, once or more, to a sandbox of its own, and checks what comes of it. */
export async function runScenario(scenario: Scenario): Promise<void> {
  const runtime = virtualRuntime();
  const sandbox = createSandbox({
    now: runtime.time,
    wait: (ms) => runtime.wait(ms, new AbortController().signal),
    storage: { chunkSize: scenario.chunkSize ?? 524_288, ...scenario.storage },
  });
  const source = createSource(scenario.source ?? "custom", scenario.size);
  let sessions = memorySessionStore();

  try {
    for (const run of [scenario, ...(scenario.then ?? [])]) {
      sandbox.faults.add(...(run.faults ?? []));
      const outcome = await playRun({ scenario, sandbox, runtime, source, sessions }, run);
      expectOutcome(outcome, run.want);
      expect(sandbox.faults.pending).toEqual([]);
      await new Promise(setImmediate);
      const isCrash = run.want.fails?.says === "crashed";
      if (isCrash)
        sessions = { ...sessions, lock: memorySessionStore().lock }; // the lock dies with the process
      else expect(runtime.pending).toBe(0);
      const arrived = sandbox.files.filter(({ status }) => status !== "uploaded");
      expect(arrived).toHaveLength(run.want.fails ? 0 : 1);
      if (!run.want.fails) await source.expectIn(arrived[0]?.content);
    }
  } finally {
    await sandbox.close();
  }
}

function expectOutcome({ fails, requests, takesMs }: Outcome, want: Outcome): void {
  expect(requests).toEqual(want.requests);
  expect(fails?.says ?? "").toContain(want.fails?.says ?? "");
  expect(fails).toEqual(want.fails && { ...fails, ...want.fails, says: fails?.says });
  if (want.takesMs !== undefined) expect(takesMs).toBe(want.takesMs);
}
