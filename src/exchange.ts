import type { Call } from "./call.js";
import type { Operation } from "./call-settings.js";
import { InvalidArgumentError, KnowledgeError, NetworkError } from "./errors.js";
import { fillPath } from "./fill-path.js";
import { readAnswer, unexpected } from "./read-answer.js";
import { redactError } from "./redact-error.js";
import { networkCode } from "./repeat-verdict.js";
import type { Success } from "./result.js";
import type { Transport } from "./transport.js";

/** Sends one operation over a transport, and gives what the contract promises or throws a KnowledgeError. */
export const exchange = async (
  operation: Operation,
  args: object,
  init: RequestInit,
  transport: Transport,
  call: Call,
): Promise<Success<unknown>> => {
  let sent = false;
  let last: Response | undefined;
  const fetch: Transport = async (request) => {
    sent = true;
    last = await transport(request);
    return last;
  };
  try {
    const { data, error, response } = await operation(args, {
      ...init,
      fetch,
      pathSerializer: fillPath(call),
    });
    const answer = { response, body: response.ok ? data : error, text: await response.text() };
    return { ok: true, data: readAnswer(answer, call), status: response.status, response };
  } catch (error) {
    if (error instanceof KnowledgeError) throw error;
    if (last) throw unexpected("not JSON", { response: last, text: await last.text() }, call);
    const cause = redactError(error, call.redact);
    if (!sent)
      throw new InvalidArgumentError("request", "cannot be made of these arguments and headers", call, cause);
    throw new NetworkError(`no answer${networkCode(error) && ` (${networkCode(error)})`}`, call, {}, cause);
  }
};
