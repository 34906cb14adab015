import { isKnowledgeError } from "./is-knowledge-error.js";
import type { ApiErrorOf } from "./result.js";

/** Whether something caught is the server's documented error; `status` and `code` then narrow `details`. */
export const isApiError = (error: unknown): error is ApiErrorOf =>
  isKnowledgeError(error) && error.kind === "api";
