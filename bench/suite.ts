/**
 * How long the whole test suite takes: `node scripts/runner/run.js ../bench/suite` makes bench/results/suite.md. `npm run bench` leaves it
 * out, because it takes minutes. Arguments go to vitest.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, relative } from "node:path";

interface Report {
  numTotalTests: number;
  numPendingTests: number;
  /** Times in milliseconds. */
  testResults: { name: string; startTime: number; endTime: number }[];
}

const shown = 5;
const args = process.argv.slice(2);
const json = join(tmpdir(), `suite-${process.pid}.json`);
const start = performance.now();
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--reporter=json", `--outputFile=${json}`, ...args],
  { stdio: "inherit" },
);
const seconds = (performance.now() - start) / 1000;
if (status !== 0) throw new Error("the suite fails: what it takes then says nothing");
const { numTotalTests, numPendingTests, testResults } = JSON.parse(readFileSync(json, "utf8")) as Report;
rmSync(json);

const files = testResults
  .map(({ name, startTime, endTime }) => ({
    name: relative(".", name),
    seconds: (endTime - startTime) / 1000,
  }))
  .sort((a, b) => b.seconds - a.seconds);
const text = `# The whole suite

\`${["npx vitest run", ...args].join(" ")}\`, one run: ${seconds.toFixed(0)} s for ${numTotalTests} tests in ${files.length} files; ${numPendingTests} of them skipped.
Node ${process.versions.node}, ${cpus().length} CPUs. Made by \`node scripts/runner/run.js ../bench/suite\`.

| the slowest files | s |
|---|--:|
${files
  .slice(0, shown)
  .map((file) => `| ${file.name} | ${file.seconds.toFixed(1)} |`)
  .join("\n")}
`;
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/suite.md", text);
console.log(text);
