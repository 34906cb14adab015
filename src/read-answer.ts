import { answerChecks, failureChecks } from "../generated/checks.js";
import { docsUrl } from "../generated/client.js";
import type { Call } from "./call.js";
import { ApiError, UnexpectedResponseError } from "./errors.js";
import { firstViolation, type Violation } from "./first-violation.js";
import { retryAfterMs } from "./retry-delay.js";

const excerptLength = 200;

const answerFields = ({ status, headers }: Response) => ({
  status,
  retryAfterMs: retryAfterMs(headers, Date.now()),
});

/** The error for an answer that the contract does not describe. */
export const unexpected = (problem: string, response: Response, text: string, call: Call) =>
  new UnexpectedResponseError(`${response.status}: ${problem}`, call, {
    ...answerFields(response),
    excerpt: call.redact(text).slice(0, excerptLength), // in this order, or half a secret may be left
  });

const violated = ({ path, problem }: Violation, response: Response, text: string, call: Call) =>
  unexpected(`${path || "body"} ${problem}`, response, text, call);

/** Gives the body of a 2xx that is what its type promises; throws the error that any other answer is. */
export const readAnswer = (response: Response, body: unknown, text: string, call: Call): unknown => {
  const envelope = readEnvelope(body);
  if (!response.ok && envelope) throw apiError(envelope, response, text, call);
  const check = response.ok && !envelope && answerChecks[call.operationId]?.[response.status];
  if (!check) throw unexpected("not in the contract", response, text, call);
  const violation = firstViolation(check, body);
  if (violation) throw violated(violation, response, text, call);
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

const apiError = (envelope: Envelope, response: Response, text: string, call: Call) => {
  const { code, message } = envelope;
  const read = (name: string) => (typeof envelope[name] === "string" ? envelope[name] : undefined);
  const details = isRecord(envelope.details) ? envelope.details : undefined;
  // A code promises the type of its details, whatever the status it comes with.
  const checks = Object.values(failureChecks[call.operationId] ?? {});
  const check = checks.find((codes) => Object.hasOwn(codes, code))?.[code];
  const violation = check && firstViolation(check, details, "details");
  if (violation) return violated(violation, response, text, call);
  return new ApiError(`${code}: ${message} (${docsUrl}errors.html#${code})`, call, {
    ...answerFields(response),
    code,
    details,
    type: read("type"),
    systemMessage: read("system_message"),
    traceId: read("trace_id"),
  });
};
