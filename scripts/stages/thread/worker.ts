/** A thread that does what it is asked for. Modules that only one task needs are loaded when it begins. */
import { type MessagePort, parentPort } from "node:worker_threads";
import { bundleTry } from "../docs/try/bundle-try.js";
import { emitTypesOf } from "../types/emit-types.js";

export const tasks = {
  bundleTry,
  emitTypesOf,
  async renderMarkdown(texts: readonly string[]) {
    const { renderMarkdown } = await import("../docs/markdown/render-markdown.js");
    return texts.map(renderMarkdown);
  },
  async readLibrary(paths: Record<string, string>) {
    const { readLibrary } = await import("../docs/library/read-library.js"); // loads TypeScript
    return readLibrary(paths);
  },
};

interface Request {
  task: keyof typeof tasks;
  input: never;
  port: MessagePort;
}

parentPort?.on("message", async ({ task, input, port }: Request) =>
  port.postMessage(await tasks[task](input)),
);
