import { answerChecks, failureChecks } from "../generated/checks.js";
import type { Call } from "./call.js";
import { ApiError, UnexpectedResponseError } from "./errors.js";
import { firstViolation } from "./first-violation.js";
import { retryAfterMs } from "./retry-delay.js";

export interface Answer {
  readonly response: Response;
  /** The parsed body. */
  readonly body: unknown;
  /** The whole body as text. */
  readonly text: string;
}

const excerptLength = 200;

/** The error for an answer that the contract does not describe. */
export const unexpected = (problem: string, { response, text }: Omit<Answer, "body">, call: Call) =>
  new UnexpectedResponseError(`${response.status}: ${problem}`, call, {
    status: response.status,
    retryAfterMs: retryAfterMs(response.headers, Date.now()),
    excerpt: call.redact(text).slice(0, excerptLength), // in this order, or half a secret may be left
  });

/** Gives the data of a 2xx that is what its type promises; throws the error that any other answer is. */
export const readAnswer = (answer: Answer, call: Call): unknown => {
  const { response, body } = answer;
  const envelope = readEnvelope(body);
  if (!response.ok) {
    if (!envelope) throw unexpected("not the documented error envelope", answer, call);
    const error = apiError(envelope, response, call);
    const violation = detailsViolation(error);
    throw violation
      ? unexpected(`${error.code} details.${violation.path} ${violation.problem}`, answer, call)
      : error;
  }
  const check = answerChecks[call.operationId]?.[response.status];
  if (!check || envelope) throw unexpected("not an answer of this operation", answer, call);
  const violation = firstViolation(check, body);
  if (violation) throw unexpected(`${violation.path || "body"} ${violation.problem}`, answer, call);
  return body;
};

type Envelope = Record<string, unknown> & { code: string; message: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const readEnvelope = (body: unknown): Envelope | undefined => {
  const error = isRecord(body) && body.success === false && body.error;
  const whole = isRecord(error) && typeof error.code === "string" && typeof error.message === "string";
  return whole ? (error as Envelope) : undefined;
};

/** A code promises the type of its details, whatever the status it comes with. */
const detailsViolation = ({ operationId, code, details }: ApiError) => {
  const check = Object.values(failureChecks[operationId] ?? {}).find((codes) => Object.hasOwn(codes, code))?.[
    code
  ];
  return check && firstViolation(check, details);
};

const apiError = (envelope: Envelope, response: Response, call: Call) => {
  const text = (name: string) => {
    const value = envelope[name];
    return typeof value === "string" ? value : undefined;
  };
  return new ApiError(`${envelope.code}: ${envelope.message}`, call, {
    status: response.status,
    code: envelope.code,
    details: isRecord(envelope.details) ? envelope.details : undefined,
    type: text("type"),
    systemMessage: text("system_message"),
    traceId: text("trace_id"),
    retryAfterMs: retryAfterMs(response.headers, Date.now()),
  });
};
