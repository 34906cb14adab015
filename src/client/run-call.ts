import { checks } from "../../generated/checks.js";
import { onlyOnce } from "../../generated/client.js";
import { KnowledgeError, TimeoutError } from "../errors/errors.js";
import { exchange } from "../response/exchange.js";
import type { CheckData } from "../response/read-response.js";
import type { OperationId, Success } from "../response/result.js";
import { callTransport } from "../transport/call-transport.js";
import { mayRetry } from "../transport/may-retry.js";
import { longestTimeoutMs, withDeadline } from "../transport/with-deadline.js";
import { withRetry } from "../transport/with-retry.js";
import { createCall } from "./call.js";
import type { CallOptions, CallSettings, Operation } from "./call-settings.js";
import { checkArguments } from "./check-arguments.js";
import { callOptions, checkOptions } from "./check-options.js";
import { fillPath } from "./fill-path.js";
import { createLog } from "./logger.js";
import { readHeaders } from "./read-headers.js";
import { sendBy } from "./send-by.js";

/** Runs one operation; rejects with a KnowledgeError, or with the reason of the caller's abort. */
export const runCall = async (
  settings: CallSettings,
  operationId: OperationId,
  args: object,
  options: CallOptions = {},
  check?: CheckData,
): Promise<Success<unknown>> => {
  const call = createCall(operationId);
  const log = createLog(settings.logger, call);
  try {
    checkOptions(options, callOptions, call);
    const timeoutMs = Math.min(options.timeoutMs ?? settings.timeoutMs, longestTimeoutMs);
    const deadline = performance.now() + timeoutMs;
    const onTimeout = () => new TimeoutError(`no response within ${timeoutMs} ms`, call, { timeoutMs });
    checkArguments(checks[operationId]?.arguments, args, call);
    const headers = readHeaders(options.headers, call);
    return await withDeadline(options.signal, timeoutMs, onTimeout, (signal) => {
      const init = {
        ...sendBy(callTransport(settings, call, log, signal)),
        headers,
        pathSerializer: fillPath(call),
        parseAs: "text", // text that is not JSON is read here
      };
      const operation = settings.operations[operationId] as Operation;
      return withRetry(() => exchange(operation, args, init, call, check), {
        mayRetry: (error) => call.sentTo !== undefined && mayRetry(error, !onlyOnce.includes(operationId)),
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
