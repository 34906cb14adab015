/** A thread that loads TypeScript at once, and then does what it is asked for. */
import { createRequire } from "node:module";
import { type MessagePort, parentPort } from "node:worker_threads";
import { readLibrary } from "../docs/library/read-library.js";
import { bundleTry } from "../docs/try/bundle-try.js";
import { emitTypes } from "../types/emit-types.js";

export const tasks = { bundleTry, emitTypes, readLibrary };

interface Request {
  task: keyof typeof tasks;
  input: never;
  port: MessagePort;
}

createRequire(import.meta.url)("typescript");
parentPort?.on("message", async ({ task, input, port }: Request) =>
  port.postMessage(await tasks[task](input)),
);
