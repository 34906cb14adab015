import type { OperationId } from "../../generated/sandbox.js";
import type { Handler } from "./handler.js";
import { getUploadUrl } from "./operations/get-upload-url.js";
import { Refusal } from "./refusal.js";

function cannot(): never {
  throw new Refusal("NOT_IMPLEMENTED", {
    status: 501,
    message: "This sandbox cannot do that.",
    system_message: "The sandbox has no handler for this operation",
  });
}

/** What the sandbox does for each operation of the contract: one file and one line each. The compiler names those that are missing. */
export const operations: { readonly [Id in OperationId]: Handler<Id> } = {
  getUploadUrl,
  uploadFile: cannot,
  registerUpload: cannot,
  getProcessingStatus: cannot,
  getProcessingLogs: cannot,
  retryProcessing: cannot,
  listFiles: cannot,
  getFile: cannot,
  deleteFile: cannot,
  bulkRemoveFiles: cannot,
};
