// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import type { components } from "./types.js";

export type UploadUrlRequest = components["schemas"]["UploadUrlRequest"];
export type UploadSession = components["schemas"]["UploadSession"];
export type ErrorDetail = components["schemas"]["ErrorDetail"];
export type VectorStoreNotFound = components["schemas"]["VectorStoreNotFound"];
export type ErrorEnvelope = components["schemas"]["ErrorEnvelope"];
export type ValidationFailed = components["schemas"]["ValidationFailed"];
export type UploadFileRequest = components["schemas"]["UploadFileRequest"];
export type ProcessingState = components["schemas"]["ProcessingState"];
export type KnowledgeFile = components["schemas"]["KnowledgeFile"];
export type RegisterUploadRequest = components["schemas"]["RegisterUploadRequest"];
export type ProcessingStatus = components["schemas"]["ProcessingStatus"];
export type FileNotInStore = components["schemas"]["FileNotInStore"];
export type ProcessingLogs = components["schemas"]["ProcessingLogs"];
export type FilePage = components["schemas"]["FilePage"];
export type BulkRemoveRequest = components["schemas"]["BulkRemoveRequest"];
export type AuthenticationFailed = components["schemas"]["AuthenticationFailed"];
export type AccessRefused = components["schemas"]["AccessRefused"];
