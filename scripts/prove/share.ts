import { fork } from "node:child_process";
import { availableParallelism } from "node:os";

/** The verdict on the item that stands at this index. */
interface Judged<Of> {
  index: number;
  verdict: Of;
}

interface Task<Item> {
  index: number;
  item: Item;
}

/** Lets scripts/`worker`.ts judge items in as many processes as there are cores. Resolves to a verdict for each, in their order. */
export async function shareWork<Item, Of>(worker: string, items: readonly Item[]): Promise<Of[]> {
  const verdicts: Of[] = [];
  const left = items.entries();
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const child = fork("scripts/runner/run.js", [worker]);
      const hand = () => {
        const { done, value } = left.next();
        if (done) child.disconnect();
        else child.send({ index: value[0], item: value[1] } satisfies Task<Item>);
      };
      child.on("message", ({ index, verdict }: Judged<Of>) => {
        verdicts[index] = verdict;
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

/** In a worker: judges one item after the other, until there is none left. */
export function judgeShared<Item, Of>(judge: (item: Item) => Promise<Of>, close: () => void): void {
  process.on("message", async ({ index, item }: Task<Item>) => {
    process.send?.({ index, verdict: await judge(item) } satisfies Judged<Of>);
  });
  process.on("disconnect", close);
}
