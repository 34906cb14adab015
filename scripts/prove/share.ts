import { fork } from "node:child_process";
import { availableParallelism } from "node:os";

/** A verdict on the mutant of this index. */
interface Judged<Of> {
  index: number;
  verdict: Of;
}

/** Lets scripts/`worker`.ts judge the mutants of these indices in as many processes as there are cores. */
export async function shareWork<Of>(worker: string, indices: readonly number[]): Promise<Map<number, Of>> {
  const verdicts = new Map<number, Of>();
  const left = [...indices];
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const child = fork("scripts/runner/run.js", [worker]);
      const hand = () => {
        const next = left.shift();
        if (next === undefined) child.disconnect();
        else child.send(next);
      };
      child.on("message", ({ index, verdict }: Judged<Of>) => {
        verdicts.set(index, verdict);
        hand();
      });
      child.on("error", reject);
      child.on("exit", (code) =>
        code === 0 ? resolve() : reject(new Error(`${worker} ended with ${code}`)),
      );
      hand();
    });
  await Promise.all(Array.from({ length: availableParallelism() }, run));
  return verdicts;
}

/** In a worker: judges one mutant after the other, until there is none left. */
export function judgeShared<Of>(judge: (index: number) => Promise<Of>, close: () => void): void {
  process.on("message", async (index: number) => {
    process.send?.({ index, verdict: await judge(index) } satisfies Judged<Of>);
  });
  process.on("disconnect", close);
}
