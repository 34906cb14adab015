import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox } from "../../src/sandbox/index.js";
import { installed } from "../package/installed.js";
import { bytesOf } from "./scenario-source.js";

/** How often a process is killed, over all uploads. */
const kills = 50;

it(`brings a file into its store although its processes are killed ${kills} times`, async () => {
  const sandbox = createSandbox({ now: Date.now, storage: { chunkSize: 262_144 } });
  onTestFinished(() => sandbox.close());
  const url = await sandbox.listen(0);
  const folder = mkdtempSync(join(tmpdir(), "killed-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bytes = bytesOf(12_000_000);
  writeFileSync(join(folder, "data.bin"), bytes);
  const command = join(installed().project, "node_modules/.bin/aitronos-knowledge");

  /** Lets a process live for so long at most. Resolves with its exit code; null when it was killed. */
  const run = async (lifeMs: number): Promise<number | null> => {
    const child = spawn(
      command,
      ["upload", "data.bin", "--organization", "org_xyz789", "--store", "vs_abc123", "--base-url", url],
      {
        cwd: folder,
        env: { ...process.env, AITRONOS_API_KEY: "sandbox", XDG_STATE_HOME: join(folder, "state") },
        stdio: "ignore",
      },
    );
    const exit = once(child, "exit") as Promise<[number | null]>;
    const early = await Promise.race([exit, wait(lifeMs, "alive" as const)]);
    if (early === "alive") child.kill("SIGKILL");
    const [code] = await exit;
    return code;
  };

  const registered = () => sandbox.files.filter(({ status }) => status !== "uploaded");
  for (let killed = 0; killed < kills; ) {
    const before = registered().length;
    sandbox.faults.clear();
    // A quarter of the file each second, so that a process lives long enough to be killed in it.
    sandbox.faults.add({
      operation: "storage",
      fault: "slow",
      on: "data",
      bytesPerSecond: 3_000_000,
      times: 1_000,
    });
    let code: number | null = null;
    while (code === null && killed < kills) {
      code = await run(300 + Math.random() * 900);
      if (code === null) killed++;
    }
    if (code === null) {
      sandbox.faults.clear();
      code = await run(60_000);
    }
    expect(code).toBe(0);
    // One that is killed when all is done, before it can say so, uploads once more.
    expect(registered().length).toBeGreaterThan(before);
    const content = Buffer.from((await registered().at(-1)?.content?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(Buffer.compare(content, bytes)).toBe(0);
  }
});
