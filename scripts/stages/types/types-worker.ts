/** A thread that loads TypeScript at once, and emits the types of the description that it is sent. */
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import type { Description } from "../../description/description.js";
import { emitTypes } from "./emit-types.js";

createRequire(import.meta.url)("typescript");
parentPort?.once("message", (description: Description) => parentPort?.postMessage(emitTypes(description)));
