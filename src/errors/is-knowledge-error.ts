import type { AnyError } from "../response/result.js";

/** Whether something caught is the failure of a call: `kind` tells which, and `status` and `code` narrow further, as in the `safe` style. */
export const isKnowledgeError = (error: unknown): error is AnyError =>
  // Not instanceof: a program may hold this package twice, as ESM and as CommonJS, and get errors of another realm.
  String(Object.prototype.toString.call(error)) === "[object Error]" &&
  "kind" in (error as object) &&
  "operationId" in (error as object);
