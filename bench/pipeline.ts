/** The whole pipeline beside the four commands that it replaces, on this project's description, in one run. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const scratch = mkdtempSync(join(tmpdir(), "bench-"));
const spec = "openapi/openapi.yaml";
const pipeline = ["scripts/run.js", "generate"];
const record = "node_modules/.cache/aitronos-knowledge/generated.sha256";
const tool = (name: string, ...args: string[]) => [`node_modules/.bin/${name}`, ...args];

const contestants: Record<string, { commands: string[][]; before?: () => void }> = {
  "npm run generate, first run": { commands: [pipeline], before: () => rmSync(record, { force: true }) },
  "npm run generate, nothing changed": { commands: [pipeline] },
  "redocly lint, bundle, build-docs and openapi-typescript, one after another": {
    commands: [
      tool("redocly", "lint", spec),
      tool("redocly", "bundle", spec, "-o", join(scratch, "openapi.yaml")),
      tool("openapi-typescript", join(scratch, "openapi.yaml"), "-o", join(scratch, "types.ts")),
      tool("redocly", "build-docs", spec, "--inlineBundle", "-o", join(scratch, "index.html")),
    ],
  },
};

const seconds = Object.fromEntries(Object.keys(contestants).map((name) => [name, [] as number[]]));
const rounds = 7;
for (let round = 0; round < rounds; round++) {
  for (const [name, { commands, before }] of Object.entries(contestants)) {
    before?.();
    const start = performance.now();
    for (const args of commands) {
      const { status, stderr } = spawnSync(process.execPath, args, {
        env: { ...process.env, REDOCLY_TELEMETRY: "off" },
      });
      if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
    }
    seconds[name]?.push((performance.now() - start) / 1000);
  }
}
rmSync(scratch, { recursive: true });

const median = (values: number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const base = median(seconds["npm run generate, first run"] ?? []);
console.log(`\nThe pipeline on ${spec}: medians of ${rounds} cold runs, node ${process.versions.node}\n`);
console.log("| | seconds | ratio |\n|---|---:|---:|");
for (const [name, values] of Object.entries(seconds)) {
  console.log(`| ${name} | ${median(values).toFixed(2)} | ${(median(values) / base).toFixed(2)} |`);
}
