export { UploadError, type UploadErrorFields, type UploadProblem } from "../errors/upload-error.js";
export type { UploadSession } from "./delivery.js";
export { indexedDbSessionStore } from "./indexed-db-session-store.js";
export type { KnowledgeFile, UploadedFile } from "./place.js";
export type { OnProgress, UploadProgress } from "./progress.js";
export { memorySessionStore, type SavedSession, type SessionStore } from "./session-store.js";
export type { AnySource, Slice, UploadSource } from "./sources/upload-source.js";
export type { Transport, TransportInit } from "./transports/transport.js";
export { type UploadArguments, upload } from "./upload.js";
export type { SessionOptions, UploadOptions } from "./upload-options.js";
export type { UploadTask } from "./upload-task.js";
export {
  type SessionOrigin,
  type StoredUpload,
  type ToSessionOptions,
  uploadToSession,
} from "./upload-to-session.js";
