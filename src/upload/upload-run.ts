import { type Call, createCall } from "../client/call.js";
import { redactError } from "../errors/redact-error.js";
import { UploadError, type UploadProblem } from "../errors/upload-error.js";
import { retryAfterMs } from "../transport/retry-delay.js";
import type { StorageResponse } from "./protocol.js";
import type { Control } from "./upload-task.js";

/** What is known about a running upload, as the client knows it of a call; its errors copy it. */
export interface UploadRun extends Call, Control {
  acknowledgedBytes: number;
  uploadId: string | undefined;
  /** What storage said last. */
  readonly last: StorageResponse | undefined;
  /** Keeps a signed URL, and whatever in it is a secret, out of every error. */
  hide(url: string): void;
  /** Storage responded. */
  received(response: StorageResponse, now: number): void;
  /** An error with all that, and with the words of storage where it has just refused something. */
  error(reason: UploadProblem, problem: string, cause?: unknown): UploadError;
  /** The same of a source that has changed; `before`: the offset that the change is known to lie before. */
  changed(before?: number): UploadError;
}

export function createRun(control: Control): UploadRun {
  const call = createCall("upload");
  const { secrets, redact } = call;
  let waitMs: number | undefined;

  const run = {
    ...call,
    ...control,
    acknowledgedBytes: 0,
    uploadId: undefined as string | undefined,
    last: undefined as StorageResponse | undefined,
    hide: (url: string) => {
      const { pathname, search, searchParams } = new URL(url);
      // Without a query, the secret is in the path.
      for (const secret of [url, pathname + search, ...searchParams.values()]) secrets.add(secret);
    },
    received: (response: StorageResponse, now: number) => {
      run.last = response;
      waitMs = retryAfterMs(response.headers, now);
    },
    changed: (before?: number): UploadError =>
      run.error(
        "source-changed",
        `the source has changed${before === undefined ? "" : ` before byte ${before}`}`,
      ),
    error: (reason: UploadProblem, problem: string, cause?: unknown): UploadError => {
      const { acknowledgedBytes, uploadId, last } = run;
      const words = last && last.status >= 400 ? redact(readableText(last.text)).slice(0, 200) : "";
      const fields = { reason, acknowledgedBytes, uploadId, status: last?.status, retryAfterMs: waitMs };
      const message = redact(problem) + (words && `: ${words}`);
      return new UploadError(message, run, fields, cause && redactError(cause, redact));
    },
  };
  return run;
}

/** What a reader would see of XML or HTML. */
const readableText = (text: string): string => text.replace(/(<[^>]*>|\s)+/g, " ").trim();
