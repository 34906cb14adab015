/*
 * Checked by the compiler, never run: what a caller can write without a cast, and what is refused.
 * typing.test.ts compiles it, and sees that each refusal is one.
 */
import {
  type AnyError,
  type ApiErrorOf,
  type CallError,
  createClient,
  isApiError,
  isKnowledgeError,
  type KnowledgeClient,
  type Result,
  type UnlistedStatus,
} from "../../src/index.js";
import { args } from "./examples.js";

declare const knowledge: KnowledgeClient;
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const assert = <_ extends true>() => {};
const unreachable = (value: never): never => value;

export const byKind = async (): Promise<string> => {
  const result = await knowledge.safe.getUploadUrl(args, { signal: AbortSignal.timeout(1), timeoutMs: 5 });
  assert<Equal<typeof result, Result<"getUploadUrl">>>();
  if (result.ok) return result.data.signed_url + result.status + result.response.url;
  const { error } = result;
  switch (error.kind) {
    case "api":
      return byStatus(error);
    case "unexpected-response":
      return error.excerpt + error.status + error.retryAfterMs;
    case "network":
      return String(error.cause);
    case "timeout":
      return error.timeoutMs.toFixed();
    case "invalid-argument":
      return error.argument;
    default:
      return unreachable(error);
  }
};

export const inCatch = (caught: unknown): string => {
  if (!isKnowledgeError(caught)) throw caught;
  assert<Equal<typeof caught, AnyError>>();
  switch (caught.kind) {
    case "api":
      return caught.code;
    case "timeout":
      return caught.timeoutMs.toFixed();
    case "upload":
      return caught.reason + caught.acknowledgedBytes.toFixed();
    case "processing":
      return caught.fileId + caught.currentStep;
    // @ts-expect-error no failure is of this kind
    case "oops":
      return "";
    default:
      return caught.message;
  }
};

export const byStatus = (error: ApiErrorOf<"getUploadUrl">): string => {
  switch (error.status) {
    case 404:
      return error.code === "VECTOR_STORE_NOT_FOUND" ? error.details.store_id : unlisted(error.code);
    case 401:
    case 403:
    case 422:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
      return error.systemMessage ?? error.message;
    default: {
      const status: number = error.status;
      assert<Equal<typeof error.details, unknown>>();
      return `${status} ${unlisted(error.code)}`;
    }
  }
};

/** A code that the contract does not list stays a string that can be looked at. */
const unlisted = (code: string): string => (code === "BRAND_NEW" ? "new" : code);

export const byCode = (error: CallError<"getUploadUrl">): string => {
  if (error.kind !== "api") return error.operationId + error.attempts + error.requestId;
  switch (error.code) {
    case "VECTOR_STORE_NOT_FOUND":
      assert<Equal<typeof error.status, 404 | UnlistedStatus>>();
      return error.details.store_id + error.details.organization_id;
    case "TOKEN_EXPIRED":
    case "INVALID_API_KEY":
      assert<Equal<typeof error.status, 401 | UnlistedStatus>>();
      return error.code;
    default:
      return unlisted(error.code);
  }
};

export const thrown = async (): Promise<string> => {
  try {
    const session = await createClient({
      accessToken: async () => "token",
      apiKey: () => "key",
    }).getUploadUrl(args);
    return session.signed_url + session.chunk_size.toFixed();
  } catch (error) {
    if (isApiError(error) && error.code === "VECTOR_STORE_NOT_FOUND") return error.details.store_id;
    throw error;
  }
};

/** What a client may be made of. */
/** Like the fetch of another package: types of its own for its arguments, and fewer members in its response. */
declare const otherFetch: (
  url: string | URL,
  init?: {
    method?: string;
    headers?: Record<string, string>;
    body?: Uint8Array | null;
    signal?: AbortSignal | null;
  },
) => Promise<Pick<Response, "status" | "ok" | "headers" | "text"> & { body: NodeJS.ReadableStream | null }>;

export const made: KnowledgeClient[] = [
  createClient({}),
  createClient({
    fetch,
    logger: console,
    headers: new Headers(),
    maxRetries: 0,
    timeoutMs: Number.POSITIVE_INFINITY,
  }),
  createClient({
    fetch: async (url, init) => new Response(`${url} ${init.method}`),
    headers: { "x-a": "b" },
  }),
  createClient({ fetch: otherFetch }),
];

export const refused = async (error: ApiErrorOf<"getUploadUrl">): Promise<void> => {
  // @ts-expect-error a code that the contract does not list is a spelling mistake
  if (error.code === "VECTOR_STORE_NOT_FUOND") return;
  // @ts-expect-error so is a status
  if (error.status === 440) return;
  // @ts-expect-error details are unknown until the code is known
  error.details.store_id;
  if (error.code === "VECTOR_STORE_NOT_FOUND") {
    // @ts-expect-error a detail of another type
    error.details.store_id.toFixed();
    // @ts-expect-error it comes with 404 only
    if (error.status === 401) return;
  }
  const result = await knowledge.safe.getUploadUrl(args);
  // @ts-expect-error no data before `ok` is asked
  result.data;
  // @ts-expect-error no error where it went well
  if (result.ok) result.error;
  // @ts-expect-error an excerpt belongs to another kind
  if (!result.ok && result.error.kind === "network") result.error.excerpt;
  // @ts-expect-error a required argument is missing
  knowledge.getUploadUrl({
    organization_id: "org_1",
    store_id: "vs_1",
    file_name: "a",
    mime_type: "text/csv",
  });
  // @ts-expect-error an argument that does not exist
  knowledge.getUploadUrl({ ...args, file_nmae: "a" });
  // @ts-expect-error an argument of another type
  knowledge.getUploadUrl({ ...args, file_size: "7" });
  // @ts-expect-error no options that belong to the transport
  knowledge.getUploadUrl(args, { fetch });
  // @ts-expect-error an operation that does not exist
  knowledge.deleteEverything();
  // @ts-expect-error results are facts
  if (result.ok) result.data = { ...result.data };
  // @ts-expect-error a token is a string or gives one
  createClient({ accessToken: 7 });
};
