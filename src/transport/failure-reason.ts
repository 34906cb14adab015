/** Why a request failed, in a few words: the system's code where a cause has one, otherwise the message of the innermost cause. */
export const failureReason = (error: unknown): string => {
  const { code, cause, message = error } = Object(error) as Record<"code" | "cause" | "message", unknown>;
  return code || !cause ? `${code || message || "unknown reason"}`.slice(0, 200) : failureReason(cause);
};
