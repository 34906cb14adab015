// Loaded before a tool: says at its end how long the processor worked for it, all of its threads together.
const { writeFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread)
  process.once("exit", () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(process.env.PROCESSOR_TIME, `${(user + system) / 1e6}`);
  });
