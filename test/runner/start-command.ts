import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export interface CommandRun {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * A command of scripts/ in a process of its own, which runs the command again and again: starting Node and loading every module takes
 * longer than most runs. The command has been run there once by scripts/runner/run.js, which bundles it.
 */
export function startCommand(cwd: string, name: string) {
  const child = fork(join(import.meta.dirname, "run-again.js"), [name], { cwd, execArgv: [] });
  return {
    run: async (...args: string[]): Promise<CommandRun> => {
      child.send(args);
      const [ended] = await once(child, "message");
      return ended as CommandRun;
    },
    end: () => child.kill(),
  };
}
