import type { Call } from "./call.js";
import type { Operation } from "./call-settings.js";
import { InvalidArgumentError, KnowledgeError, NetworkError } from "./errors.js";
import { fillPath } from "./fill-path.js";
import { readAnswer, unexpected } from "./read-answer.js";
import { redactError } from "./redact-error.js";
import { networkCode } from "./repeat-verdict.js";
import type { Success } from "./result.js";
import type { Transport } from "./transport.js";

/** Sends an operation once, and gives what the contract promises or throws a KnowledgeError. */
export const exchange = async (
  operation: Operation,
  args: object,
  init: object,
  transport: Transport,
  call: Call,
): Promise<Success<unknown>> => {
  const { attempts } = call;
  let response: Response | undefined;
  const fetch: Transport = async (request) => {
    response = await transport(request);
    return response;
  };
  try {
    const answer = await operation(args, { ...init, fetch, pathSerializer: fillPath(call) });
    const { status, ok } = answer.response;
    const text = await answer.response.text();
    const data = readAnswer(answer.response, ok ? answer.data : answer.error, text, call);
    return { ok: true, data, status, response: answer.response };
  } catch (error) {
    if (error instanceof KnowledgeError) throw error;
    if (response) throw unexpected("not JSON", response, await response.text(), call);
    const cause = redactError(error, call.redact);
    if (call.attempts === attempts) {
      throw new InvalidArgumentError("request", "cannot be made of these arguments", call, cause);
    }
    throw new NetworkError(`no answer: ${networkCode(cause) || "unknown reason"}`, call, {}, cause);
  }
};
