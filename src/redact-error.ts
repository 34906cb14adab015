const deepest = 5;

/**
 * A copy of what someone else's code threw, without its secrets: injected fetches attach requests, headers and
 * URLs to their errors, so only name, message, code, stack and cause are taken over.
 */
export const redactError = (error: unknown, redact: (text: string) => string, depth = 0): unknown => {
  if (!(error instanceof Error) || depth > deepest)
    return typeof error === "string" ? redact(error) : undefined;
  const cause = redactError(error.cause, redact, depth + 1);
  const copy = new Error(redact(error.message), cause === undefined ? {} : { cause });
  return Object.assign(
    copy,
    { name: error.name, stack: redact(error.stack ?? "") },
    "code" in error && { code: error.code },
  );
};
