import type { ApiErrorOf } from "./result.js";

/** Whether something caught is the server's documented error; `status` and `code` then narrow `details`. */
export const isApiError = (error: unknown): error is ApiErrorOf =>
  // Not instanceof ApiError: a program may hold this package twice, as ESM and as CommonJS.
  error instanceof Error && (error as Partial<ApiErrorOf>).kind === "api";
