/** Runs a command of scripts/ for each message, with its arguments, and sends back the outcome. */
import { bundleScript } from "../../scripts/runner/bundle-script.js";
import { loadScript } from "../../scripts/runner/load-script.js";

const [name] = process.argv.splice(2);
const { default: command } = loadScript(bundleScript(name));
let printed = { stdout: "", stderr: "" };
for (const stream of ["stdout", "stderr"])
  process[stream].write = (text) => {
    printed[stream] += text;
    return true;
  };

process.on("message", async (args) => {
  printed = { stdout: "", stderr: "" };
  const status = await command(args).catch((error) => {
    process.stderr.write(error.stack);
    return 1;
  });
  process.send({ status, ...printed });
});
