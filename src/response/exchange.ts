import type { Call } from "../client/call.js";
import type { Operation } from "../client/call-settings.js";
import { InvalidArgumentError, KnowledgeError, NetworkError } from "../errors/errors.js";
import { redactError } from "../errors/redact-error.js";
import { failureReason } from "../transport/failure-reason.js";
import { type CheckData, readResponse } from "./read-response.js";
import type { Success } from "./result.js";

/** Sends an operation once; resolves to what the contract promises, or throws a KnowledgeError. */
export const exchange = async (
  operation: Operation,
  args: object,
  init: object,
  call: Call,
  check?: CheckData,
): Promise<Success<unknown>> => {
  try {
    const { response } = await operation(args, init);
    const data = readResponse(response, await response.text(), call, check);
    return { ok: true, data, status: response.status, response };
  } catch (error) {
    if (error instanceof KnowledgeError) throw error;
    const cause = redactError(error, call.redact);
    const reason = failureReason(cause);
    // For example "Do not know how to serialize a BigInt".
    if (!call.sentTo) throw new InvalidArgumentError("request", `cannot be built: ${reason}`, call);
    throw new NetworkError(`no response from ${call.sentTo}: ${reason}`, call, {}, cause);
  }
};
