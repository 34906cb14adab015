import { docsUrl } from "../generated/client.js";
import { answerProblem } from "./answer-problem.js";
import type { Call } from "./call.js";
import { ApiError, UnexpectedResponseError } from "./errors.js";
import { retryAfterMs } from "./retry-delay.js";

const excerptLength = 200;

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
        : answerProblem(call.operationId, status, body, envelope);
  if (!problem && !envelope) return body;

  const fields = { status, retryAfterMs: retryAfterMs(headers, Date.now()) };
  if (problem) {
    const excerpt = call.redact(text).slice(0, excerptLength); // in this order, or half a secret may be left
    throw new UnexpectedResponseError(`${status}: ${problem}`, call, { ...fields, excerpt });
  }

  const failure = envelope as Envelope;
  const { code, message, details } = failure;
  const read = (name: string) => (typeof failure[name] === "string" ? failure[name] : undefined);
  throw new ApiError(`${code}: ${message} (${docsUrl}errors.html#${code})`, call, {
    ...fields,
    code,
    details: isRecord(details) ? details : undefined,
    type: read("type"),
    systemMessage: read("system_message"),
    traceId: read("trace_id"),
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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const readEnvelope = (body: unknown): Envelope | undefined => {
  const error = isRecord(body) && body.success === false && body.error;
  const whole = isRecord(error) && typeof error.code === "string" && typeof error.message === "string";
  return whole ? (error as Envelope) : undefined;
};
