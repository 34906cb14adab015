import { authenticate } from "./authenticate.js";
import { type Clock, timestamp } from "./clock.js";
import type { FaultQueue } from "./faults.js";
import { getUploadUrl, type StorePath, type Stores } from "./get-upload-url.js";
import type { RateLimit } from "./rate-limit.js";
import { Refusal, refuse, refuseRequest } from "./refusal.js";

export interface Api {
  stores: Stores;
  clock: Clock;
  faults: FaultQueue;
  rateLimit: RateLimit;
  nextRequestId: () => string;
  nextTraceId: () => string;
}

/** The one that the API-wide reference shows. */
const apiVersion = "2025-01-01";

const uploadUrlPath = /^\/v1\/organizations\/([^/]+)\/stores\/([^/]+)\/files\/upload-url$/;

/** Answers one request to the API. `storageUrl` is where the secrets of signed URLs are appended. */
export async function answerApi(api: Api, request: Request, storageUrl: string): Promise<Response> {
  const [, ...ids] = uploadUrlPath.exec(new URL(request.url).pathname) ?? [];
  const start = api.clock.now().getTime();
  const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
    new Response(JSON.stringify(body), {
      status,
      headers: {
        "Content-Type": "application/json",
        ...debugHeaders(api, start, ids),
        ...api.rateLimit.headers(),
        ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}), // RFC 9110, section 11.6.1
        ...headers,
      },
    });
  try {
    return json(200, await operate(api, ids, request, storageUrl));
  } catch (error) {
    if (error instanceof Refusal) return json(error.text.status, envelope(api, error), error.headers);
    throw error;
  }
}

/** The segments of the path, as the URL has them. */
type Ids = string[];

async function operate(
  api: Api,
  [organization, store]: Ids,
  request: Request,
  storageUrl: string,
): Promise<unknown> {
  if (organization === undefined || store === undefined)
    throw new Refusal("NOT_FOUND", {
      status: 404,
      message: "We couldn't find the requested resource.",
      system_message: "No such path",
    });
  if (request.method !== "POST")
    throw new Refusal(
      "METHOD_NOT_ALLOWED",
      { status: 405, message: "This operation is not allowed", system_message: "Method not allowed" },
      { headers: { Allow: "POST" } },
    );
  const path = { organization_id: decode(organization), store_id: decode(store) };
  strike(api.faults, path);
  authenticate(request.headers);
  api.rateLimit.count();
  return getUploadUrl(api.stores, path, request, storageUrl);
}

function strike(faults: FaultQueue, path: StorePath): void {
  const fault = faults.takeForApi("getUploadUrl");
  if (fault === undefined) return;
  throw refuse(fault.code, {
    ...(fault.code === "VECTOR_STORE_NOT_FOUND" ? { details: { ...path } } : {}),
    ...(fault.code === "RATE_LIMIT_EXCEEDED" ? { headers: { "Retry-After": fault.retryAfter } } : {}),
  });
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw refuseRequest("Malformed percent-encoding in the path");
  }
}

function envelope({ clock, nextTraceId }: Api, { code, text, details }: Refusal) {
  const { message, system_message, status } = text;
  const type = status < 500 ? "client_error" : "server_error";
  const circumstances = details === undefined ? {} : { details };
  const trace = { trace_id: nextTraceId(), timestamp: timestamp(clock.now()) };
  return {
    success: false,
    error: { code, message, system_message, type, status, ...circumstances, ...trace },
  };
}

const debugHeaders = ({ clock, nextRequestId }: Api, start: number, [organization]: Ids) => ({
  "X-Request-Id": nextRequestId(),
  "Freddy-Processing-Ms": `${Math.max(0, clock.now().getTime() - start)}`, // a clock may be set back
  "Freddy-Api-Version": apiVersion,
  ...(organization === undefined ? {} : { "Aitronos-Organization": organization }),
});
