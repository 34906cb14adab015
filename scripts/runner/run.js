/** Runs a TypeScript file of this folder: `node scripts/runner/run.js generate --check`. What it exports by default is the command. */
import { setFlagsFromString } from "node:v8";
import { bundleScript } from "./bundle-script.js";
import { lateOptimization } from "./late-optimization.js";
import { loadScript } from "./load-script.js";

for (const flag of lateOptimization) setFlagsFromString(flag);

const [name] = process.argv.splice(2, 1);
const { default: command } = loadScript(bundleScript(name));
// `| head` closes the pipe after its lines.
process.stdout.on("error", (error) => {
  if (error.code !== "EPIPE") throw error;
});
if (command) process.exitCode = await command(process.argv.slice(2));
