const deepest = 5;

/**
 * A copy, without its secrets, of an error that someone else's code threw. Injected fetches attach requests, headers and URLs to their
 * errors, so the copy has only name, message, code, stack and cause.
 */
export const redactError = (error: unknown, redact: (text: string) => string, depth = 0): unknown => {
  if (typeof error === "string") return redact(error);
  try {
    // Not instanceof Error, because test runners hand out errors of another realm.
    const { name, message, stack, code, cause } = error as Record<string, unknown>;
    if (typeof message !== "string" || depth > deepest) return undefined;
    const inner = redactError(cause, redact, depth + 1);
    return Object.assign(
      new Error(redact(message), (inner as object) && { cause: inner }),
      { name: redact(`${name}`), stack: redact(`${stack ?? ""}`) },
      typeof code === "string" && { code: redact(code) },
    );
  } catch {} // not even an error
};
