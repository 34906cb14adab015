import { facts } from "../generated/client.js";
import { createCall } from "./call.js";
import type { CallOptions, CallSettings, Operation } from "./call-settings.js";
import { callTransport } from "./call-transport.js";
import { checkArguments } from "./check-arguments.js";
import { InvalidArgumentError, KnowledgeError, TimeoutError } from "./errors.js";
import { exchange } from "./exchange.js";
import { createLog } from "./logger.js";
import type { OperationId, Success } from "./result.js";
import { wait } from "./wait.js";
import { longestTimeoutMs, withDeadline } from "./with-deadline.js";
import { withRetry } from "./with-retry.js";

/** Runs one operation; rejects with a KnowledgeError, or with the reason of the caller's abort. */
export const runCall = async (
  settings: CallSettings,
  operationId: OperationId,
  args: object,
  options: CallOptions = {},
): Promise<Success<unknown>> => {
  const call = createCall(operationId);
  const log = createLog(settings.logger, call);
  const timeoutMs = Math.min(options.timeoutMs ?? settings.timeoutMs, longestTimeoutMs);
  const deadline = performance.now() + timeoutMs;
  const onTimeout = () => new TimeoutError(`no complete answer within ${timeoutMs} ms`, call, { timeoutMs });
  try {
    if (!(timeoutMs > 0)) throw new InvalidArgumentError("timeoutMs", "must be greater than 0", call);
    checkArguments(args, call);
    return await withDeadline({ signal: options.signal, timeoutMs, onTimeout }, (signal) => {
      const transport = callTransport(settings, call, log, signal);
      const init = { signal: settings.ownFetch ? signal : undefined, headers: options.headers };
      const operation = settings.operations[operationId] as Operation;
      const pause = (waitMs: number, { message }: KnowledgeError) => {
        signal.throwIfAborted(); // what failed may be what the abort broke
        log("warn", "retry", { reason: message, waitMs });
        return wait(waitMs, signal);
      };
      const { repeatable } = facts[operationId];
      const policy = { repeatable, maxRetries: settings.maxRetries, deadline, pause };
      return withRetry(() => exchange(operation, args, init, transport, call), call, policy);
    });
  } catch (error) {
    if (error instanceof KnowledgeError) log("error", "failure", { reason: error.message });
    throw error;
  }
};
