import { redact } from "../errors/redact.js";
import { redactError } from "../errors/redact-error.js";
import { UploadError, type UploadProblem } from "../errors/upload-error.js";
import { retryAfterMs } from "../transport/retry-delay.js";
import type { StorageResponse } from "./protocol.js";
import { SourceError } from "./sources/upload-source.js";
import type { Control } from "./upload-task.js";

/** What is known about a running upload; its errors copy it. */
export interface UploadRun {
  readonly control: Control;
  acknowledgedBytes: number;
  uploadId: string | undefined;
  /** Keeps a signed URL, and whatever in it is a secret, out of every error. */
  hide(url: string): void;
  /** A request is sent to storage. */
  sent(): void;
  /** Storage responded. */
  received(response: StorageResponse, now: number): void;
  /** What a failure is to the caller: a source that cannot be read is an UploadError. */
  problem(error: unknown): unknown;
  /** An error with all that, and with the words of storage where it has just refused something. */
  error(reason: UploadProblem, problem: string, cause?: unknown): UploadError;
}

export function createRun(control: Control): UploadRun {
  const secrets = new Set<string>();
  const clean = (text: string) => redact(text, secrets);
  let attempts = 0;
  let status: number | undefined;
  let waitMs: number | undefined;
  let words = "";

  const run: UploadRun = {
    control,
    acknowledgedBytes: 0,
    uploadId: undefined,
    hide: (url) => {
      const { pathname, search, searchParams } = new URL(url);
      // Without a query, the secret is in the path.
      for (const secret of [url, pathname + search, ...searchParams.values()]) secrets.add(secret);
    },
    sent: () => {
      attempts++;
    },
    received: (response, now) => {
      status = response.status;
      waitMs = retryAfterMs(response.headers, now);
      // XML or HTML: what a reader would see of it.
      words = clean(response.text.replace(/<[^>]*>/g, " "))
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 200);
    },
    problem: (error) =>
      error instanceof SourceError ? run.error(error.reason, error.message, error.cause) : error,
    error: (reason, problem, cause) => {
      const said = words && status && status >= 400 ? `: ${words}` : "";
      const { acknowledgedBytes, uploadId } = run;
      const fields = { reason, acknowledgedBytes, uploadId, status, retryAfterMs: waitMs };
      const facts = { operationId: "upload", attempts };
      return new UploadError(clean(problem) + said, facts, fields, cause && redactError(cause, clean));
    },
  };
  return run;
}
