import { errors } from "../../generated/sandbox.js";
import { codeOf, isRefusing, type RefusingFault } from "./api-fault.js";
import { authenticate } from "./authenticate.js";
import { BrokenConnection } from "./broken-connection.js";
import { timestamp } from "./clock.js";
import { isApiFault } from "./faults.js";
import { type Found, findRoute } from "./find-route.js";
import type { Handler } from "./handler.js";
import { operations } from "./operations.js";
import type { RateLimit } from "./rate-limit.js";
import { readRequest } from "./read-request.js";
import { Refusal, refuse } from "./refusal.js";
import type { World } from "./world.js";

export interface Api {
  rateLimit: RateLimit;
  nextRequestId: () => string;
  nextTraceId: () => string;
}

/** The version that the API-wide reference shows. */
const apiVersion = "2025-01-01";

/** Responds to one request to the API: everything that operations have in common. */
export async function respondAsApi(api: Api, world: World, request: Request): Promise<Response> {
  const start = world.clock.now().getTime();
  let found: Found | undefined;
  const respond = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
    new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        "X-Request-Id": api.nextRequestId(),
        "Freddy-Processing-Ms": `${Math.max(0, world.clock.now().getTime() - start)}`, // a clock may be set back
        "Freddy-Api-Version": apiVersion,
        ...(found?.path.organization_id && {
          "Aitronos-Organization": encodeURIComponent(found.path.organization_id),
        }),
        ...api.rateLimit.headers(),
        ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}), // RFC 9110, section 11.6.1
        ...headers,
      },
    });
  try {
    found = findRoute(request.method, new URL(request.url).pathname);
    return respond(found.route.status, await operate(api, world, found, request));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return respond(error.text.status, envelope(api, world, error), error.headers);
  }
}

/** Does what is asked, unless a fault strikes. @throws Refusal, BrokenConnection */
async function operate(api: Api, world: World, found: Found, request: Request): Promise<unknown> {
  const { operationId } = found;
  const fault = world.faults.take(isApiFault, ({ operation = operationId }) => operation === operationId);
  if (fault && isRefusing(fault)) throw struck(fault, found.path);
  const done = act(api, world, found, request);
  if (fault === undefined) return done;
  await Promise.allSettled([done]);
  throw new BrokenConnection("ECONNRESET");
}

async function act(api: Api, world: World, found: Found, request: Request): Promise<unknown> {
  authenticate(request.headers);
  api.rateLimit.count();
  const asked = await readRequest(found, request);
  const handler = operations[found.operationId] as Handler<typeof found.operationId> | undefined;
  if (handler !== undefined) return handler(asked as Parameters<typeof handler>[0], world);
  throw new Refusal("NOT_IMPLEMENTED", {
    status: 501,
    message: "This sandbox cannot do that.",
    system_message: `The sandbox has no handler for ${found.operationId}: add one to src/sandbox/operations.ts`,
  });
}

function struck(fault: RefusingFault, path: Found["path"]): Refusal {
  const code = codeOf(fault);
  const repeats = Object.entries(errors[code].repeats ?? {}).map(([field, parameter]) => [
    field,
    path[parameter],
  ]);
  const retryAfter = fault.retryAfter ?? (code === "RATE_LIMIT_EXCEEDED" ? "30" : undefined);
  return refuse(code, {
    ...(repeats.length > 0 && { details: Object.fromEntries(repeats) }),
    ...(retryAfter !== undefined && { headers: { "Retry-After": retryAfter } }),
  });
}

function envelope({ nextTraceId }: Api, { clock }: World, { code, text, details }: Refusal) {
  const { message, system_message, status } = text;
  const type = status < 500 ? "client_error" : "server_error";
  const trace = { trace_id: nextTraceId(), timestamp: timestamp(clock.now()) };
  const error = { code, message, system_message, type, status, ...(details && { details }), ...trace };
  return { success: false, error };
}
