/** A thread that loads TypeScript at once, and then does what it is asked for, one after the other. */
import { createRequire } from "node:module";
import { type MessagePort, parentPort } from "node:worker_threads";
import { readLibrary } from "../docs/library/read-library.js";
import { emitTypes } from "../types/emit-types.js";

export const tasks = { emitTypes, readLibrary };

interface Request {
  task: keyof typeof tasks;
  input: never;
  port: MessagePort;
}

createRequire(import.meta.url)("typescript");
parentPort?.on("message", ({ task, input, port }: Request) => port.postMessage(tasks[task](input)));
