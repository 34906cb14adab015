import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Sandbox } from "../../src/sandbox/index.js";
import { createCheckedSandbox } from "../sandbox/checked-sandbox.js";

const workflow = "openapi/workflows/upload.arazzo.yaml";

/** Runs Redocly's command line on the workflow; its telemetry would call home. */
const redocly = (...args: string[]) =>
  promisify(execFile)("node_modules/.bin/redocly", args, {
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, printed: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      printed: stdout + stderr,
    }),
  );

/** Lets Respect run the workflow against a sandbox. */
async function respect(prepare: (sandbox: Sandbox) => void = () => {}) {
  const sandbox = createCheckedSandbox({ now: Date.now });
  prepare(sandbox);
  const url = await sandbox.listen(0);
  onTestFinished(() => sandbox.close());
  const run = await redocly(
    "respect",
    workflow,
    "--server",
    `knowledge=${url}`,
    "--input",
    "access_token=sandbox",
  );
  return { ...run, sandbox };
}

describe("the Arazzo workflow", () => {
  it("is valid", async () => {
    const { code, printed } = await redocly("lint", workflow);
    expect(printed).toContain("Your API description is valid");
    expect(code).toBe(0);
  });

  it("gets an upload URL and sends the bytes there", async () => {
    const { code, sandbox, printed } = await respect();
    expect(printed).toMatch(/Steps: 2 passed, 2 total/);
    expect(code).toBe(0);
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
    expect(sandbox.files.map(({ file_name, bytes }) => [file_name, text(bytes)])).toEqual([
      ["hello.txt", "hello"],
    ]);
  });

  it.each([
    ["the API refuses", (sandbox: Sandbox) => sandbox.faults.add({ status: 404 })],
    [
      "storage refuses the bytes",
      (sandbox: Sandbox) => sandbox.faults.add({ operation: "storage", status: 403 }),
    ],
  ])("fails when %s", async (_, prepare) => {
    const { code, sandbox } = await respect(prepare);
    expect(code).toBe(1);
    expect(sandbox.files).toEqual([]);
  });
});
