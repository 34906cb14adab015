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
  /** Storage has responded to this run. */
  readonly isHeard: boolean;
  /** Keeps a signed URL, and every secret in it, out of every error. */
  hide(url: string): void;
  /** A request is sent to storage. */
  sent(): void;
  /** Storage responded. */
  received(response: StorageResponse, now: number): void;
  /** What a failure is to the caller: a source that cannot be read is an UploadError. */
  problem(error: unknown): unknown;
  /** An error with all of that, and with the words of storage where it has just refused something. */
  error(reason: UploadProblem, problem: string, cause?: unknown): UploadError;
}

export function createRun(control: Control): UploadRun {
  const secrets = new Set<string>();
  const clean = (text: string) => redact(text, secrets);
  let attempts = 0;
  let last: StorageResponse | undefined;
  let waitMs: number | undefined;

  const run: UploadRun = {
    control,
    acknowledgedBytes: 0,
    uploadId: undefined,
    get isHeard() {
      return last !== undefined;
    },
    hide: (url) => {
      const { pathname, search, searchParams } = new URL(url);
      // Without a query, the secret is in the path.
      for (const secret of [url, pathname + search, ...searchParams.values()]) secrets.add(secret);
    },
    sent: () => {
      attempts++;
    },
    received: (response, now) => {
      last = response;
      waitMs = retryAfterMs(response.headers, now);
    },
    problem: (error) =>
      error instanceof SourceError ? run.error(error.reason, error.message, error.cause) : error,
    error: (reason, problem, cause) => {
      const { status = 0, text = "" } = last ?? {};
      const words = status < 400 ? "" : clean(readableText(text)).slice(0, 200);
      const { acknowledgedBytes, uploadId } = run;
      const fields = { reason, acknowledgedBytes, uploadId, status: last?.status, retryAfterMs: waitMs };
      const facts = { operationId: "upload", attempts };
      const message = [clean(problem), words].filter(Boolean).join(": ");
      return new UploadError(message, facts, fields, cause && redactError(cause, clean));
    },
  };
  return run;
}

/** What a reader would see of XML or HTML. */
const readableText = (text: string): string =>
  text
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
