/**
 * Runs every measurement of this folder but `suite`, which takes a quarter of an hour, one after another: they would disturb each other.
 * `npm run bench -- upload` runs one; what follows its name are its options.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [asked, ...options] = process.argv.slice(2);
for (const name of asked ? [asked] : ["pipeline", "generate", "client", "checker", "upload"]) {
  const { status } = spawnSync(process.execPath, ["scripts/runner/run.js", `../bench/${name}`, ...options], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
