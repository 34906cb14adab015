import { docsUrl } from "../../generated/client.js";
import type { Call } from "../client/call.js";
import { ApiError, UnexpectedResponseError } from "../errors/errors.js";
import { retryAfterMs } from "../transport/retry-delay.js";
import { checkData, readDetails } from "./check-response.js";

/** Checks the body of a 2xx, and refuses an unusable one. */
export type CheckData = (data: unknown, refuse: (problem: string) => never) => void;

/** Resolves to the body of a 2xx if it is what its type promises; throws the error for any other response. */
export const readResponse = (response: Response, text: string, call: Call, check?: CheckData): unknown => {
  const { ok, status, headers, type } = response;
  const body = readJson(text);
  const envelope = readEnvelope(body);
  const fields = { status, retryAfterMs: retryAfterMs(headers, Date.now()) };
  const refuse = (problem: string): never => {
    const excerpt = call.redact(text).slice(0, 200); // in this order, or half a secret may be left
    throw new UnexpectedResponseError(`${status || "a redirect"}${problem}`, call, { ...fields, excerpt });
  };

  // A browser hides the status of a redirect.
  if (/^30[12378]$/.test(`${status}`) || type === "opaqueredirect")
    refuse(" to another address: is baseUrl right?");
  if (body === undefined && (text || !ok)) refuse(` with ${insteadOfJson(text, headers, status)}`); // a 204 has no body
  const unlike = (problem: string) => refuse(`: ${problem}`);
  if (ok) {
    const data = checkData(call.operationId, status, body, envelope, unlike);
    check?.(data, unlike);
    return data;
  }
  if (!envelope) return unlike("not in the contract");

  const { code, message, type: category, system_message, trace_id } = envelope;
  throw new ApiError(`${code}: ${message} (${docsUrl}errors.html#${code})`, call, {
    ...fields,
    code,
    details: readDetails(call.operationId, envelope, unlike),
    type: stringOf(category),
    systemMessage: stringOf(system_message),
    traceId: stringOf(trace_id),
  });
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {} // not JSON
};

const insteadOfJson = (text: string, headers: Headers, status: number): string => {
  const [type = "text"] = /^\w+\/[\w.+-]+/.exec(headers.get("content-type") ?? "") ?? [];
  if (!text) return "no body";
  if (type.endsWith("json")) return "broken JSON";
  return `${type} instead of JSON${status < 500 ? ": is baseUrl right?" : ""}`;
};

type Envelope = Record<string, unknown> & { code: string; message: string };

const readEnvelope = (body: unknown): Envelope | undefined => {
  const { success, error } = Object(body);
  const { code, message } = Object(error);
  return success === false && typeof code === "string" && typeof message === "string" ? error : undefined;
};

const stringOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
