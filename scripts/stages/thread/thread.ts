import { once } from "node:events";
import { resolve } from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import type { tasks } from "./worker.js";

type Tasks = typeof tasks;

let current: { thread: Worker; failed: Promise<never> } | undefined;

/** Starts a thread beside this one: types and client of a large description are made side by side, and so are lint and library, and pages. */
export function startThread() {
  if (current) return current;
  // Types of a large description are a million young objects.
  const thread = new Worker(resolve("scripts/runner/run.js"), {
    argv: ["stages/thread/worker"],
    resourceLimits: { maxYoungGenerationSizeMb: 128 },
  });
  thread.unref();
  const failed = once(thread, "error").then(([error]) => {
    current = undefined; // a thread that threw has ended
    throw error;
  });
  failed.catch(() => {}); // each waiting task reports it
  current = { thread, failed };
  return current;
}

/** Does a task in the thread. One that throws also rejects what waits behind it. */
export function inThread<T extends keyof Tasks>(
  task: T,
  input: Parameters<Tasks[T]>[0],
): Promise<Awaited<ReturnType<Tasks[T]>>> {
  const { thread, failed } = startThread();
  const { port1, port2 } = new MessageChannel();
  thread.postMessage({ task, input, port: port2 }, [port2]);
  const output = Promise.race([once(port1, "message").then(([message]) => message), failed]);
  output.catch(() => {}).finally(() => port1.close()); // it may fail before anyone waits for it
  return output;
}
