import type { OperationId } from "../../generated/sandbox.js";
import type { Handler } from "./handler.js";
import { bulkRemoveFiles } from "./operations/bulk-remove-files.js";
import { deleteFile } from "./operations/delete-file.js";
import { getFile } from "./operations/get-file.js";
import { getProcessingLogs } from "./operations/get-processing-logs.js";
import { getProcessingStatus } from "./operations/get-processing-status.js";
import { getUploadUrl } from "./operations/get-upload-url.js";
import { listFiles } from "./operations/list-files.js";
import { registerUpload } from "./operations/register-upload.js";
import { retryProcessing } from "./operations/retry-processing.js";
import { uploadFile } from "./operations/upload-file.js";

/** What the sandbox does for each operation of the contract: one file and one line each. The compiler names those that are missing. */
export const operations: { readonly [Id in OperationId]: Handler<Id> } = {
  getUploadUrl,
  uploadFile,
  registerUpload,
  getProcessingStatus,
  getProcessingLogs,
  retryProcessing,
  listFiles,
  getFile,
  deleteFile,
  bulkRemoveFiles,
};
