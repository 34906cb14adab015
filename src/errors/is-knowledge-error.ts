import type { CallError } from "../response/result.js";

/** Whether something caught is the failure of a call: `kind` tells which, and `status` and `code` narrow further, as in the `safe` style. */
export const isKnowledgeError = (error: unknown): error is CallError =>
  // Not instanceof KnowledgeError: a program may hold this package twice, as ESM and as CommonJS.
  error instanceof Error && "kind" in error && "operationId" in error;
