import { ProcessingError, TimeoutError } from "../errors/errors.js";
import type { Arguments, CallError, Data } from "../response/result.js";
import { mayRetry } from "../transport/may-retry.js";
import { pollDelayMs, retryAfterMs } from "../transport/retry-delay.js";
import { throwIfAborted } from "../transport/throw-if-aborted.js";
import { wait as pause } from "../transport/wait.js";
import { longestTimeoutMs, withDeadline } from "../transport/with-deadline.js";
import { createCall } from "./call.js";
import { callOptions, checkOptions } from "./check-options.js";
import type { KnowledgeClient } from "./create-client.js";

export interface WaitOptions {
  /** An abort ends it at once, with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  /** One deadline over everything. Default: 600,000. */
  readonly timeoutMs?: number | undefined;
  /** Called with the first status and with each that differs from the one before. What it throws changes nothing. */
  readonly onStatus?: ((status: Data<"getProcessingStatus">) => unknown) | undefined;
  /** Replaces the timer between two requests, for tests: `async (ms) => sandbox.clock.advance(ms)`. */
  readonly wait?: ((ms: number, signal: AbortSignal) => Promise<unknown>) | undefined;
}

/** How long after an upload the API may not know the file yet. */
const unknownMs = 10_000;

/**
 * Asks for the processing status of a file until it is completed, and resolves to that. Waits 1 to 15 s between two requests, or as long as
 * `Retry-After` says. Rejects with a ProcessingError for a file that has failed, and with a TimeoutError for one that takes too long.
 */
export const waitUntilProcessed = async (
  knowledge: Pick<KnowledgeClient, "safe">,
  args: Arguments<"getProcessingStatus">,
  options: WaitOptions = {},
): Promise<Data<"getProcessingStatus">> => {
  const call = createCall("waitUntilProcessed");
  checkOptions(options, { ...callOptions, onStatus: { type: "function" }, wait: { type: "function" } }, call);
  const { signal, onStatus, wait = pause } = options;
  const timeoutMs = Math.min(options.timeoutMs ?? 600_000, longestTimeoutMs);
  let failure: CallError | undefined;
  const onTimeout = () =>
    new TimeoutError(`not processed within ${timeoutMs} ms`, call, { timeoutMs }, failure);

  const report = async (status: Data<"getProcessingStatus">) => {
    try {
      await onStatus?.(status);
    } catch {}
  };

  return withDeadline(signal, timeoutMs, onTimeout, async (ended) => {
    let last = "";
    for (let waitedMs = 0; ; ) {
      const result = await knowledge.safe.getProcessingStatus(args, { signal: ended });
      throwIfAborted(ended);
      call.attempts++;
      let askedMs: number | undefined;
      if (result.ok) {
        const { data, response } = result;
        const now = JSON.stringify(data);
        if (now !== last) report(data);
        last = now;
        if (data.status === "completed") return data;
        if (data.status === "failed") {
          const { status, current_step: currentStep, error_message: errorMessage } = data;
          throw new ProcessingError(
            `${args.file_id} failed in the step ${currentStep}: ${errorMessage}`,
            call,
            {
              fileId: args.file_id,
              status,
              currentStep,
              errorMessage,
            },
          );
        }
        failure = undefined;
        askedMs = retryAfterMs(response.headers, Date.now());
      } else {
        failure = result.error;
        if (
          !(
            mayRetry(failure, true) ||
            failure.kind === "timeout" ||
            (isUnknownFile(failure) && !last && waitedMs < unknownMs)
          )
        )
          throw failure;
        askedMs = (failure as { retryAfterMs?: number }).retryAfterMs;
      }
      if (waitedMs >= timeoutMs) throw onTimeout();
      const ms = Math.min(askedMs ?? pollDelayMs(call.attempts, Math.random()), timeoutMs - waitedMs);
      await wait(ms, ended);
      waitedMs += ms;
    }
  });
};

const isUnknownFile = (error: CallError): boolean =>
  error.kind === "api" && error.status === 404 && error.code !== "VECTOR_STORE_NOT_FOUND";
