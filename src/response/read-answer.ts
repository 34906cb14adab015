import { docsUrl } from "../../generated/client.js";
import type { Call } from "../client/call.js";
import { ApiError, UnexpectedResponseError } from "../errors/errors.js";
import { retryAfterMs } from "../transport/retry-delay.js";
import { answerProblem, detailsProblem } from "./answer-problem.js";

/** Gives the body of a 2xx that is what its type promises; throws the error that any other answer is. */
export const readAnswer = (response: Response, text: string, call: Call): unknown => {
  const { ok, status, headers } = response;
  const body = readJson(text);
  const envelope = readEnvelope(body);
  const problem =
    body === undefined
      ? "not JSON"
      : ok === !!envelope
        ? "not in the contract"
        : envelope
          ? detailsProblem(call.operationId, envelope)
          : answerProblem(call.operationId, status, body);
  if (!problem && !envelope) return body;

  const fields = { status, retryAfterMs: retryAfterMs(headers, Date.now()) };
  if (problem || !envelope) {
    const excerpt = call.redact(text).slice(0, 200); // in this order, or half a secret may be left
    throw new UnexpectedResponseError(`${status}: ${problem}`, call, { ...fields, excerpt });
  }

  const { code, message, details, type, system_message, trace_id } = envelope;
  throw new ApiError(`${code}: ${message} (${docsUrl}errors.html#${code})`, call, {
    ...fields,
    code,
    details: details === Object(details) ? details : undefined,
    type: stringOf(type),
    systemMessage: stringOf(system_message),
    traceId: stringOf(trace_id),
  });
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

type Envelope = Record<string, unknown> & { code: string; message: string };

const readEnvelope = (body: unknown): Envelope | undefined => {
  const { success, error } = Object(body);
  const { code, message } = Object(error);
  return success === false && typeof code === "string" && typeof message === "string" ? error : undefined;
};

const stringOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
