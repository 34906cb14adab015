/**
 * How long a contributor and CI wait: `node scripts/runner/run.js ../bench/suite` makes bench/results/suite.md. Runs .ci/run once in a clean
 * clone of the last commit, and then the pipeline in this folder. `npm run bench` leaves it out, because it takes a quarter of an hour.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { timePipeline } from "./pipeline/time-pipeline.js";
import { type Before, waitingTable } from "./suite/report.js";
import { timeCi } from "./suite/time-ci.js";

/** The same figures before `scripts/` was divided into rooms and the tests into projects; `npm test` was the whole suite then. */
const before: Before = { suite: 538, npmTest: 538, ci: 1143, first: 1.42, unchanged: 0.12, commands: 2.89 };

const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const steps = timeCi();
const text = `# How long one waits

Commit ${commit}, Node ${process.versions.node}, ${cpus().length} CPUs. Made by \`node scripts/runner/run.js ../bench/suite\`: one run of \`.ci/run\` in a clean clone, and
medians of the pipeline. The whole suite is \`npm test\` and the other projects of \`npm run test:all\`, which \`.ci/run\` starts one after the other.

${waitingTable(before, steps, timePipeline())}

| what \`.ci/run\` does | s |
|---|--:|
${steps.map(({ command, seconds }) => `| \`${command}\` | ${seconds} |`).join("\n")}
`;
mkdirSync("bench/results", { recursive: true });
writeFileSync("bench/results/suite.md", text);
console.log(text);
