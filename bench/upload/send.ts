/** Sends one file with one contestant, in a process that does nothing else: prints the time, and the memory beyond that of the idle process. */
import { type Contestant, contestants } from "./contestants.js";

export default async function send(args: string[]): Promise<void> {
  const [name, url = "", path = ""] = args;
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  let most = idle;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 10);
  const start = performance.now();
  await contestants[name as Contestant](url, path);
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watching);
  console.log(JSON.stringify({ seconds, mebibytes: (most - idle) / 2 ** 20 }));
  process.exit();
}
