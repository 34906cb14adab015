import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const pipelineRounds = 7;
export const fourCommands = "redocly lint, bundle, build-docs and openapi-typescript, one after another";

/** Medians in seconds of the pipeline and of the four commands that it replaces, on this project's description; all take turns. */
export function timePipeline(): Record<string, number> {
  const scratch = mkdtempSync(join(tmpdir(), "bench-"));
  const spec = resolve("openapi/openapi.yaml");
  // The commands get the rules that come with Redocly, and not our own, which the pipeline runs besides.
  writeFileSync(join(scratch, "redocly.yaml"), "telemetry: off\nextends: [recommended-strict]\n");
  const pipeline = ["scripts/runner/run.js", "generate"];
  const record = "node_modules/.cache/aitronos-knowledge/generated.sha256";
  const tool = (name: string, ...args: string[]) => [resolve(`node_modules/.bin/${name}`), ...args];
  const contestants: Record<string, { commands: string[][]; cwd?: string; before?: () => void }> = {
    "npm run generate, first run": { commands: [pipeline], before: () => rmSync(record, { force: true }) },
    "npm run generate, nothing changed": { commands: [pipeline] },
    [fourCommands]: {
      cwd: scratch,
      commands: [
        tool("redocly", "lint", spec),
        tool("redocly", "bundle", spec, "-o", join(scratch, "openapi.yaml")),
        tool("openapi-typescript", join(scratch, "openapi.yaml"), "-o", join(scratch, "types.ts")),
        tool("redocly", "build-docs", spec, "--inlineBundle", "-o", join(scratch, "index.html")),
      ],
    },
  };
  const seconds = Object.fromEntries(Object.keys(contestants).map((name) => [name, [] as number[]]));
  for (let round = 0; round < pipelineRounds; round++) {
    for (const [name, { commands, cwd, before }] of Object.entries(contestants)) {
      before?.();
      const start = performance.now();
      for (const args of commands) {
        const { status, stderr } = spawnSync(process.execPath, args, {
          ...(cwd && { cwd }),
          env: { ...process.env, REDOCLY_TELEMETRY: "off" },
        });
        if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
      }
      seconds[name]?.push((performance.now() - start) / 1000);
    }
  }
  rmSync(scratch, { recursive: true });
  return Object.fromEntries(Object.entries(seconds).map(([name, values]) => [name, median(values)]));
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
