import type { OperationId } from "../../generated/sandbox.js";
import type { Handler } from "./handler.js";
import { getUploadUrl } from "./operations/get-upload-url.js";

/** What the sandbox does for each operation of the contract: one file and one line each. The compiler names those that are missing. */
export const operations: { readonly [Id in OperationId]: Handler<Id> } = {
  getUploadUrl,
};
