import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it, onTestFinished } from "vitest";
import { createSandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import { temporaryFolder } from "../node/temporary-folder.js";
import { installed } from "../package/installed.js";

/** A folder, a sandbox, and the command of the installed package, which uploads from the one to the other. */
async function scene(options: SandboxOptions = {}) {
  const sandbox = createSandbox({ now: Date.now, ...options });
  onTestFinished(() => sandbox.close());
  const url = await sandbox.listen(0);
  const folder = temporaryFolder({ "data/a.txt": "A", "data/b/c.md": "C", "one.txt": "1" });
  const bin = join(installed().project, "node_modules/.bin/aitronos-knowledge");
  const start = (args: string[], environment: NodeJS.ProcessEnv = {}) => {
    const place = ["--organization", "org_xyz789", "--store", "vs_abc123", "--base-url", url];
    const env = { AITRONOS_API_KEY: "key", XDG_STATE_HOME: join(folder, "state"), ...environment };
    const child = spawn(bin, ["upload", ...args, ...place], {
      cwd: folder,
      env: { PATH: process.env.PATH, ...env },
    });
    const end = Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
    return { child, end: end.then(([stdout, stderr, [code]]) => ({ code, stdout, stderr })) };
  };
  const run = (args: string[], environment?: NodeJS.ProcessEnv) => start(args, environment).end;
  return { sandbox, folder, start, run };
}

it("uploads files and folders, with plain lines where the output is not a terminal", async () => {
  const { run } = await scene();
  const { code, stdout, stderr } = await run(["data", "one.txt"]);
  expect([code, stderr]).toEqual([0, "3 uploaded\n"]);
  const lines = stdout.trim().split("\n").sort(); // as they arrived
  expect(lines).toEqual(
    ["a.txt", "b/c.md", "one.txt"].map((name) =>
      expect.stringMatching(new RegExp(`^${name}: uploaded as file_\\w+$`)),
    ),
  );
});

it("writes JSON lines, and nothing else", async () => {
  const { run } = await scene();
  const { code, stdout, stderr } = await run(["data", "nothing", "--json"]);
  const lines = stdout
    .trim()
    .split("\n")
    .sort((a, b) => (a.slice(0, 12) < b.slice(0, 12) ? -1 : 1)); // as they arrived
  expect([code, stderr]).toEqual([1, ""]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { path: "a.txt", outcome: "uploaded", fileId: expect.stringMatching(/^file_/) },
    { path: "b/c.md", outcome: "uploaded" },
    { path: "nothing", outcome: "failed", error: "there is no file or folder of this name" },
  ]);
});

it("lists the files without a token, and sends nothing", async () => {
  const { sandbox, run } = await scene();
  const listed = { code: 0, stdout: "a.txt: found\nb/c.md: found\n", stderr: "2 found\n" };
  expect(await run(["data", "--dry-run"], { AITRONOS_API_KEY: "" })).toEqual(listed);
  expect(sandbox.files).toEqual([]);
});

it("lists a pipe in a dry run, and leaves what is in it to the next run", async () => {
  const { sandbox, folder, start, run } = await scene();
  execFileSync("mkfifo", [join(folder, "pipe")]);
  expect(await run(["pipe", "--dry-run"])).toEqual({ code: 0, stdout: "pipe: found\n", stderr: "" });
  expect(sandbox.files).toEqual([]);
  const { end } = start(["pipe"]);
  await writeFile(join(folder, "pipe"), "piped");
  expect(await end).toMatchObject({ code: 0, stderr: "" });
  expect(sandbox.files.map(({ file_name, size }) => [file_name, size])).toEqual([["pipe", 5]]);
});

it.each([
  [["one.txt"], { AITRONOS_API_KEY: "" }, "Set AITRONOS_ACCESS_TOKEN or AITRONOS_API_KEY"],
  [[], {}, "Name a file or a folder to upload."],
  [["one.txt", "--token", "secret"], {}, "Set AITRONOS_ACCESS_TOKEN"],
])("wrong usage, %j: exit 2, and what to do", async (args, environment, said) => {
  const { run } = await scene();
  const { code, stderr } = await run(args, environment);
  expect([code, stderr.split("\n").length]).toEqual([2, 5]);
  expect(stderr).toContain(said);
});

it.each([
  [{ AITRONOS_API_KEY: "Bearer key" }, "AITRONOS_API_KEY begins with Bearer"],
  [{ AITRONOS_API_KEY: "", AITRONOS_ACCESS_TOKEN: "a\n" }, "AITRONOS_ACCESS_TOKEN ends with a line break"],
])("stops at the first file of a folder where all would fail alike: %j", async (environment, said) => {
  const { run } = await scene();
  const { code, stdout, stderr } = await run(["data"], environment);
  expect([code, stdout.trim().split("\n").length]).toEqual([1, 1]);
  expect(stdout).toContain(said);
  expect(stderr).toBe("Stopped: the other files would fail in the same way.\n");
});

it("waits until the files are processed, and fails where processing fails", async () => {
  const { sandbox, run } = await scene();
  sandbox.faults.add({ operation: "processing", step: "embedding", message: "no text" });
  const running = run(["one.txt", "--wait"]);
  while (sandbox.files.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  sandbox.clock.advance(3_600_000);
  const { code, stdout } = await running;
  expect(stdout).toContain("one.txt: failed:");
  expect(code).toBe(1);
});

it("leaves what an interrupt stops to the next run", async () => {
  const { sandbox, folder, start, run } = await scene({ storage: { chunkSize: 262_144 } });
  mkdirSync(join(folder, "large"));
  writeFileSync(join(folder, "large/data.bin"), Buffer.alloc(6_000_000, "data"));
  sandbox.faults.add({ operation: "storage", fault: "stall", on: "data", nth: 2 });
  const { child, end } = start(["large/data.bin"]);
  while (sandbox.faults.pending.length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGINT");
  expect(await end).toEqual({
    code: 130,
    stdout: "",
    stderr: "Interrupted. Run the same command again to go on where it stopped.\n",
  });
  expect(await run(["large/data.bin"])).toMatchObject({ code: 0 });
  expect(sandbox.files.map(({ file_name }) => file_name)).toEqual(["data.bin"]);
});

it("goes on where the state cannot be kept, and says so once", async () => {
  const { run } = await scene();
  const { code, stderr } = await run(["data"], { XDG_STATE_HOME: "/dev/null" });
  expect([code, stderr]).toEqual([
    0,
    "If this run is interrupted, the next one starts over: ENOTDIR: not a directory, mkdir '/dev/null/aitronos-knowledge/uploads'\n2 uploaded\n",
  ]);
});
