import { facts } from "../../generated/client.js";
import { InvalidArgumentError, KnowledgeError, TimeoutError } from "../errors/errors.js";
import { exchange } from "../response/exchange.js";
import type { OperationId, Success } from "../response/result.js";
import { callTransport } from "../transport/call-transport.js";
import { mayRetry } from "../transport/may-retry.js";
import { longestTimeoutMs, withDeadline } from "../transport/with-deadline.js";
import { withRetry } from "../transport/with-retry.js";
import { createCall } from "./call.js";
import type { CallOptions, CallSettings, Operation } from "./call-settings.js";
import { checkArguments } from "./check-arguments.js";
import { fillPath } from "./fill-path.js";
import { sendBy } from "./http-client.js";
import { createLog } from "./logger.js";

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
  const onTimeout = () => new TimeoutError(`no response within ${timeoutMs} ms`, call, { timeoutMs });
  try {
    if (!(timeoutMs > 0)) throw new InvalidArgumentError("timeoutMs", "must be above 0", call);
    checkArguments(args, call);
    return await withDeadline(options.signal, timeoutMs, onTimeout, (signal) => {
      const init = {
        ...sendBy(callTransport(settings, call, log, signal)),
        headers: options.headers,
        pathSerializer: fillPath(call),
        parseAs: "text", // what is no JSON is read here
      };
      const operation = settings.operations[operationId] as Operation;
      return withRetry(() => exchange(operation, args, init, call), {
        mayRetry: (error) => call.sent && mayRetry(error, facts[operationId].repeatable),
        maxRetries: settings.maxRetries,
        deadline,
        signal,
        log,
      });
    });
  } catch (error) {
    if (error instanceof KnowledgeError) log("error", "failure", { reason: error.message });
    throw error;
  }
};
