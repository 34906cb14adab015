/** The sandbox, a local Aitronos server: `aitronos-knowledge/sandbox`. */
export type { ErrorCode, ErrorStatus } from "../../generated/sandbox.js";
export type { Clock } from "./clock.js";
export { createSandbox, type Sandbox, type SandboxOptions } from "./create-sandbox.js";
export type { Fault, Faults } from "./faults.js";
export type { StoredFile } from "./storage.js";
