import type { OperationTypes } from "../../generated/client.js";
import type { KnowledgeClient } from "../client/create-client.js";

/** The calls that an upload makes. */
export type Knowledge = Pick<
  KnowledgeClient,
  "getUploadUrl" | "uploadFile" | "registerUpload" | "getProcessingStatus"
>;

export type KnowledgeFile = OperationTypes["registerUpload"]["data"];

/** Where a file goes, and its name there. */
export interface Place {
  readonly organization_id: string;
  readonly store_id: string;
  readonly file_name: string;
  readonly mime_type: string;
  readonly relative_path?: string | undefined;
}

/** A file that has arrived in its store. */
export interface UploadedFile {
  /** Identifies the file in the store from now on. */
  readonly fileId: string;
  /** What the API says about it. */
  readonly file: KnowledgeFile;
}
