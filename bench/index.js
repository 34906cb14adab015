/** Runs every measurement of this folder but `suite`, which takes a quarter of an hour, one after another: they would disturb each other. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
for (const name of ["pipeline", "generate-github", "client", "checker", "upload"]) {
  const { status } = spawnSync(process.execPath, ["scripts/runner/run.js", `../bench/${name}`], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
