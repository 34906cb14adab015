import type { ApiErrorOf } from "../response/result.js";
import { isKnowledgeError } from "./is-knowledge-error.js";

/** Whether something caught is the server's documented error; `status` and `code` then narrow `details`. */
export const isApiError = (error: unknown): error is ApiErrorOf =>
  isKnowledgeError(error) && error.kind === "api";
