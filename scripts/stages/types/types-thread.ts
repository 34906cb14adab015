import { once } from "node:events";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { Description } from "../../description/description.js";

let thread: Worker | undefined;

/** Starts a thread that loads TypeScript, which takes as long as linting, so that the two run side by side. It ends with the process. */
export function startThread(): void {
  thread ??= new Worker(resolve("node_modules/.cache/aitronos-knowledge/scripts/types-worker.mjs"));
  thread.unref();
}

/** Emits types.ts, in the thread if it was started. */
export async function emitTypes(description: Description): Promise<string> {
  if (thread === undefined) return (await import("./emit-types.js")).emitTypes(description);
  thread.ref();
  try {
    thread.postMessage(description);
    const [text] = await once(thread, "message");
    thread.unref();
    return text as string;
  } catch (error) {
    thread = undefined; // a thread that threw has ended
    throw error;
  }
}
