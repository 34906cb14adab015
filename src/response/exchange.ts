import type { Call } from "../client/call.js";
import type { Operation } from "../client/call-settings.js";
import { InvalidArgumentError, KnowledgeError, NetworkError } from "../errors/errors.js";
import { redactError } from "../errors/redact-error.js";
import { networkCode } from "../transport/may-retry.js";
import { readResponse } from "./read-response.js";
import type { Success } from "./result.js";

/** Sends an operation once, and gives what the contract promises or throws a KnowledgeError. */
export const exchange = async (
  operation: Operation,
  args: object,
  init: object,
  call: Call,
): Promise<Success<unknown>> => {
  try {
    const { response } = await operation(args, init);
    const data = readResponse(response, await response.text(), call);
    return { ok: true, data, status: response.status, response };
  } catch (error) {
    if (error instanceof KnowledgeError) throw error;
    // What the platform says of a header that cannot be repeats its value, so there is no cause.
    if (!call.sent) throw new InvalidArgumentError("request", "has an invalid header or argument", call);
    const cause = redactError(error, call.redact);
    throw new NetworkError(`no response: ${networkCode(cause) || "unknown reason"}`, call, {}, cause);
  }
};
