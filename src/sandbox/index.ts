/** The sandbox, a local Aitronos server: `aitronos-knowledge/sandbox`. */
export type { ErrorCode, ErrorStatus } from "../../generated/sandbox.js";
export type { ApiFault } from "./api-fault.js";
export type { Clock } from "./clock.js";
export { createSandbox, type Sandbox, type SandboxOptions } from "./create-sandbox.js";
export type { Fault, Faults } from "./faults.js";
export type { Failure } from "./files/processing.js";
export type { ProcessingFault } from "./files/processing-fault.js";
export type { SeedFile, StoredFile } from "./files/stored-file.js";
export type { StorageOptions } from "./storage/storage.js";
export type { StorageFault, StorageRequestKind } from "./storage/storage-fault.js";
