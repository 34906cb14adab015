import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WholeRun } from "./whole-run.js";

interface Report {
  files: Record<
    string,
    { totalRequests: number; executedWorkflows: { executedSteps: { checks: unknown[] }[] }[] }
  >;
}

/** What `redocly respect` does with a workflow and a server, in a new process. @throws when it finds anything wrong */
export function respect(workflow: string, server: string): WholeRun {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const json = join(folder, "respect.json");
  const args = ["--server", `knowledge=${server}`, "--input", "access_token=sandbox", "--json-output", json];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const start = performance.now();
  execFileSync(process.execPath, ["node_modules/@redocly/cli/bin/cli.js", "respect", workflow, ...args], {
    env,
    stdio: "pipe",
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  const files = Object.values((JSON.parse(readFileSync(json, "utf8")) as Report).files);
  rmSync(folder, { recursive: true });
  const steps = files.flatMap((file) => file.executedWorkflows.flatMap((each) => each.executedSteps));
  return {
    seconds,
    exchanges: files.reduce((sum, each) => sum + each.totalRequests, 0),
    checks: steps.reduce((sum, each) => sum + each.checks.length, 0),
  };
}
