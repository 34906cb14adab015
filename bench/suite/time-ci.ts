import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One command of .ci/run and the whole seconds that it took. */
export interface Step {
  command: string;
  seconds: number;
}

/** Runs .ci/run in a clean clone of the last commit; the last step is all of it. */
export function timeCi(): Step[] {
  const folder = mkdtempSync(join(tmpdir(), "ci-"));
  try {
    run("git", ["clone", "--quiet", ".", folder], ".");
    const log = run("bash", [".ci/run"], folder);
    return [...log.matchAll(/^== (\d+) s: (.+)$/gm)].map(([, seconds, command = ""]) => ({
      command,
      seconds: Number(seconds),
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0)
    throw new Error(`${command} ${args.join(" ")} failed, so its time says nothing:\n${stdout}${stderr}`);
  return stdout;
}
