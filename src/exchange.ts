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
  let received: Response | undefined;
  const fetch: Transport = async (request) => {
    received = await transport(request);
    return received;
  };
  try {
    const { data, error, response } = await operation(args, {
      ...init,
      fetch,
      pathSerializer: fillPath(call),
    });
    const body = readAnswer(response, data ?? error, await response.text(), call);
    return { ok: true, data: body, status: response.status, response };
  } catch (error) {
    if (error instanceof KnowledgeError) throw error;
    if (received) throw unexpected("not JSON", received, await received.text(), call);
    const cause = redactError(error, call.redact);
    if (call.attempts === attempts) {
      throw new InvalidArgumentError("request", "cannot be made of these arguments", call, cause);
    }
    throw new NetworkError(`no answer: ${networkCode(cause) || "unknown reason"}`, call, {}, cause);
  }
};
