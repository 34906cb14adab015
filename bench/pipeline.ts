/** The whole pipeline beside the four commands that it replaces, on this project's description, in one run. */
import { fourCommands, pipelineRounds, timePipeline } from "./pipeline/time-pipeline.js";

const times = timePipeline();
const base = times[fourCommands] ?? Number.NaN;
console.log(
  `\nThe pipeline on openapi/openapi.yaml: medians of ${pipelineRounds} cold runs, node ${process.versions.node}\n`,
);
console.log("| | seconds | ratio |\n|---|---:|---:|");
for (const [name, seconds] of Object.entries(times))
  console.log(`| ${name} | ${seconds.toFixed(2)} | ${(seconds / base).toFixed(2)} |`);
