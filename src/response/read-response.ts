import { docsUrl } from "../../generated/client.js";
import type { Call } from "../client/call.js";
import { ApiError, UnexpectedResponseError } from "../errors/errors.js";
import { retryAfterMs } from "../transport/retry-delay.js";
import { checkData, readDetails } from "./check-response.js";

/** Gives the body of a 2xx that is what its type promises; throws the error that any other response is. */
export const readResponse = (response: Response, text: string, call: Call): unknown => {
  const { ok, status, headers } = response;
  const body = readJson(text);
  const envelope = readEnvelope(body);
  const fields = { status, retryAfterMs: retryAfterMs(headers, Date.now()) };
  const refuse = (problem: string): never => {
    const excerpt = call.redact(text).slice(0, 200); // in this order, or half a secret may be left
    throw new UnexpectedResponseError(`${status}: ${problem}`, call, { ...fields, excerpt });
  };

  if (body === undefined && (text || !ok)) refuse("not JSON"); // a 204 has no body
  if (ok) return checkData(call.operationId, status, body, envelope, refuse);
  if (!envelope) return refuse("not in the contract");

  const { code, message, type, system_message, trace_id } = envelope;
  throw new ApiError(`${code}: ${message} (${docsUrl}errors.html#${code})`, call, {
    ...fields,
    code,
    details: readDetails(call.operationId, envelope, refuse),
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
