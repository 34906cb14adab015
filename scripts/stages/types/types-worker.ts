/** A thread that loads TypeScript at once, and emits the types of each description that it is sent. */
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import type { Description } from "../../description/description.js";
import { emitTypes } from "./emit-types.js";

createRequire(import.meta.url)("typescript");
parentPort?.on("message", (description: Description) => parentPort?.postMessage(emitTypes(description)));
