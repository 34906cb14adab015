import { fork } from "node:child_process";
import { availableParallelism } from "node:os";

/** A verdict on the mutant of this index. */
export interface Judged<Of> {
  index: number;
  verdict: Of;
}

/**
 * Runs scripts/`worker`.ts once per core, each with its share (`index count …args`) of the mutants, and returns the verdicts in the
 * order of the mutants.
 */
export async function shareWork<Of>(
  worker: string,
  args: readonly string[] = [],
  count = availableParallelism(),
): Promise<Of[]> {
  const all: Judged<Of>[] = [];
  const run = (share: number) =>
    new Promise<void>((resolve, reject) => {
      const child = fork("scripts/run.js", [worker, `${share}`, `${count}`, ...args]);
      child.on("message", (judged) => void all.push(judged as Judged<Of>));
      child.on("error", reject);
      child.on("exit", (code) =>
        code === 0
          ? resolve()
          : reject(new Error(`${worker}, share ${share} of ${count}, ended with ${code}`)),
      );
    });
  await Promise.all(Array.from({ length: count }, (_, share) => run(share)));
  return all.sort((a, b) => a.index - b.index).map(({ verdict }) => verdict);
}

/** In a worker: whether the mutant of this index is its own, by the arguments that it was started with. */
export const isOwnShare = (index: number, [, , share = "0", count = "1"] = process.argv): boolean =>
  index % Number(count) === Number(share);

/** In a worker: hands a verdict to whoever shared the work. */
export const report = <Of>(judged: Judged<Of>): void => void process.send?.(judged);
