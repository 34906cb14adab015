import {
  type ApiErrorOf,
  type CallError,
  type ClientOptions,
  createClient,
  isApiError,
  KnowledgeError,
  type Logger,
  type UnlistedCode,
  type UnlistedStatus,
} from "aitronos-knowledge";

const logger: Logger = console;
const options: ClientOptions = { accessToken: async () => "token", logger, timeoutMs: 30_000, maxRetries: 1 };
const knowledge = createClient({ ...options, headers: { "X-Team": "search" }, fetch: globalThis.fetch });

const file = {
  organization_id: "org_xyz789",
  store_id: "vs_abc123",
  file_name: "large-dataset.csv",
  file_size: 104857600,
  mime_type: "text/csv",
};

export async function throwing(signal: AbortSignal): Promise<string> {
  try {
    const session = await knowledge.getUploadUrl({ ...file, relative_path: "data/imports" }, { signal });
    return `${session.signed_url} ${session.chunk_size.toFixed()} ${session.upload_id} ${session.expires_at}`;
  } catch (error) {
    if (isApiError(error) && error.code === "VECTOR_STORE_NOT_FOUND") return error.details.store_id;
    if (error instanceof KnowledgeError) return `${error.operationId} ${error.attempts} ${error.requestId}`;
    throw error;
  }
}

export async function safe(): Promise<string> {
  const result = await knowledge.safe.getUploadUrl(file, { timeoutMs: 1_000, headers: new Headers() });
  if (result.ok) return result.data.signed_url + result.status + result.response.headers.get("x-request-id");
  return explain(result.error);
}

/** Every way to fail, to the last one: a new `kind` breaks this program. */
function explain(error: CallError<"getUploadUrl">): string {
  switch (error.kind) {
    case "api":
      return explainApi(error);
    case "unexpected-response":
      return `${error.status} ${error.excerpt} ${error.retryAfterMs}`;
    case "network":
      return String(error.cause);
    case "timeout":
      return error.timeoutMs.toFixed();
    case "invalid-argument":
      return error.argument;
    default:
      return error satisfies never;
  }
}

/** Every documented status and code: those that are not stay reachable. */
function explainApi(error: ApiErrorOf<"getUploadUrl">): string {
  switch (error.status) {
    case 401:
      return error.code === "TOKEN_EXPIRED" ? "sign in again" : `${error.traceId} ${error.systemMessage}`;
    case 403:
      return error.code === "ORGANIZATION_ACCESS_DENIED" ? "not a member" : error.message;
    case 404:
      if (error.code === "VECTOR_STORE_NOT_FOUND") return error.details.organization_id;
      return error.code satisfies UnlistedCode;
    case 422:
      return error.code === "VALIDATION_ERROR" ? `${error.details?.field}` : error.message;
    case 429:
    case 500:
    case 502:
    case 503:
    case 504:
      return `${error.retryAfterMs} ${error.type}`;
    default:
      return (error.status satisfies UnlistedStatus).toFixed();
  }
}

export async function raw(): Promise<string | undefined> {
  const { organization_id, store_id, ...body } = file;
  const { data, error, response } = await knowledge.http.POST(
    "/v1/organizations/{organization_id}/stores/{store_id}/files/upload-url",
    { params: { path: { organization_id, store_id } }, body },
  );
  return data?.signed_url ?? error?.error.code ?? response.statusText;
}
