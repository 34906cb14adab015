import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox, type Fault } from "../../src/sandbox/index.js";
import { installed } from "../package/installed.js";
import { bytesOf } from "./scenario-source.js";

/** How often a process is killed, over all uploads. */
const kills = 50;
const size = 6_000_000; // more than is sent directly
const chunkSize = 262_144;

/** When a process is killed: as soon as this has struck. Of a stall the client waits for more; of what is slow it does not notice. */
const moments: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      operation: fc.constant("storage" as const),
      fault: fc.constant("stall" as const),
      on: fc.constant("data" as const),
      nth: fc.integer({ min: 1, max: 3 }),
      afterBytes: fc.integer({ min: 0, max: chunkSize - 1 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      operation: fc.constant("storage" as const),
      fault: fc.constant("slow" as const),
      nth: fc.integer({ min: 1, max: 4 }),
      bytesPerSecond: fc.constant(1_000_000_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      operation: fc.constantFrom("getUploadUrl" as const, "registerUpload" as const),
      fault: fc.constant("lose-response" as const),
    }),
  },
);

it(`brings a file into its store although its processes are killed ${kills} times`, async () => {
  const sandbox = createSandbox({ now: Date.now, storage: { chunkSize } });
  onTestFinished(() => sandbox.close());
  const url = await sandbox.listen(0);
  const folder = mkdtempSync(join(tmpdir(), "killed-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bytes = bytesOf(size);
  writeFileSync(join(folder, "data.bin"), bytes);
  const command = join(installed().project, "node_modules/.bin/aitronos-knowledge");

  /** Runs the command to its end, or until the moment has come. Resolves with its exit code; null when it was killed. */
  const run = async (moment?: Fault): Promise<number | null> => {
    sandbox.faults.clear();
    if (moment) sandbox.faults.add(moment);
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
    while (moment && child.exitCode === null && sandbox.faults.pending.length > 0) await wait(2);
    if (moment) child.kill("SIGKILL");
    const [code] = await exit;
    return code;
  };

  const registered = () => sandbox.files.filter(({ status }) => status !== "uploaded");
  const left = fc.sample(moments, 10 * kills).values();
  for (let killed = 0; killed < kills; ) {
    const before = registered().length;
    let code: number | null = null;
    while (code === null && killed < kills) {
      code = await run(left.next().value);
      if (code === null) killed++;
    }
    code ??= await run();
    expect(code).toBe(0);
    // One that is killed when all is done, before it can say so, uploads once more.
    expect(registered().length).toBeGreaterThan(before);
    const content = Buffer.from((await registered().at(-1)?.content?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect(Buffer.compare(content, bytes)).toBe(0);
  }
}, 900_000); // seventy processes, one after the other
