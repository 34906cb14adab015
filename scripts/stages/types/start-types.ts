import { once } from "node:events";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { Description } from "../../description/description.js";

/** Starts the thread that emits the types: loading TypeScript takes as long as linting, so the two run side by side. */
export function startTypes(signal: AbortSignal): (description: Description) => Promise<string> {
  const worker = new Worker(resolve("node_modules/.cache/aitronos-knowledge/scripts/types-worker.mjs"));
  signal.addEventListener("abort", () => worker.terminate());
  return async (description) => {
    worker.postMessage(description);
    const [text] = await once(worker, "message");
    return text as string;
  };
}
