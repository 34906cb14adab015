import type { Spoil } from "../../scripts/prove/servers/spoilt-response.js";
import type { Fault } from "../../src/sandbox/index.js";

export interface FaultyServer {
  /** What the server does wrong. */
  fault: string;
  /** The response that is spoilt: of the documented request, unless the sandbox is asked for an error. */
  given?: Fault;
  spoil: Spoil;
  /** The one rule that catches it, what it points at, and the line of the description where the promise stands. */
  rule: string;
  at: string;
  file: string;
  severity?: "warning";
  /** Other rules that it cannot but break as well. */
  also?: string[];
}

const storeMissing: Fault = { code: "VECTOR_STORE_NOT_FOUND" };
const schemas = "openapi/components/schemas";

const session = `${schemas}/UploadSession.yaml`;
const error = `${schemas}/ErrorDetail.yaml`;
const notFound = `${schemas}/VectorStoreNotFound.yaml`;

const set =
  (name: string, value: unknown): FaultyServer["spoil"] =>
  ({ json }) => {
    json[name] = value;
  };
const setError =
  (name: string, value: unknown): FaultyServer["spoil"] =>
  ({ json }) => {
    json.error[name] = value;
  };
const setHeader =
  (name: string, value: string): FaultyServer["spoil"] =>
  ({ headers }) =>
    headers.set(name, value);

/** Servers that are wrong in one way each. */
export const faultyServers: FaultyServer[] = [
  {
    fault: "an undocumented status",
    spoil: (response) => {
      response.status = 201;
    },
    rule: "status",
    at: "the status",
    file: "openapi/paths/files/upload-url.yaml",
  },
  {
    fault: "a status that only unreadable requests may get",
    given: { status: 422 },
    spoil: (response) => {
      response.status = 400;
    },
    rule: "status",
    at: "the status",
    file: "openapi/paths/files/upload-url.yaml",
  },
  {
    fault: "another media type",
    spoil: setHeader("Content-Type", "text/html"),
    rule: "media-type",
    at: "Content-Type",
    file: "openapi/components/responses/UploadSession.yaml",
  },
  {
    fault: "no media type",
    spoil: ({ headers }) => headers.delete("Content-Type"),
    rule: "media-type",
    at: "Content-Type",
    file: "openapi/components/responses/UploadSession.yaml",
  },
  {
    fault: "an empty body",
    spoil: (response) => {
      response.text = "";
    },
    rule: "body",
    at: "the body",
    file: "openapi/components/responses/UploadSession.yaml",
  },
  {
    fault: "a body that is cut short",
    spoil: (response) => {
      response.text = JSON.stringify(response.json).slice(0, -9);
    },
    rule: "body",
    at: "the body",
    file: "openapi/components/responses/UploadSession.yaml",
  },
  {
    fault: "a body that breaks off",
    spoil: (response) => {
      response.breaksOff = true;
    },
    rule: "body",
    at: "the body",
    file: "openapi/components/responses/UploadSession.yaml",
  },
  {
    fault: "a byte order mark",
    spoil: (response) => {
      response.text = `\ufeff${JSON.stringify(response.json)}`;
    },
    rule: "encoding",
    at: "the body",
    file: "openapi/components/responses/UploadSession.yaml",
  },
  {
    fault: "bytes that are no UTF-8",
    given: storeMissing,
    spoil: (response) => {
      const text = JSON.stringify(response.json).replace("resource", "r\u00e9source");
      response.bytes = new Uint8Array(Buffer.from(text, "latin1"));
    },
    rule: "encoding",
    at: "the body",
    file: "openapi/components/responses/VectorStoreNotFound.yaml",
  },
  {
    fault: "another charset",
    spoil: setHeader("Content-Type", 'application/json; charset="ISO-8859-1"'),
    rule: "encoding",
    at: "Content-Type",
    file: "openapi/components/responses/UploadSession.yaml",
  },
  {
    fault: "a field twice",
    spoil: (response) => {
      response.text = JSON.stringify(response.json).replace("{", '{"chunk_size":262144,');
    },
    rule: "repeated-field",
    at: "the body",
    file: "openapi/components/responses/UploadSession.yaml",
  },
  {
    fault: "a field of a field twice, once with an escape",
    given: storeMissing,
    spoil: (response) => {
      response.text = JSON.stringify(response.json).replace(
        '"store_id"',
        '"store\\u005fid":"vs_abc123","store_id"',
      );
    },
    rule: "repeated-field",
    at: "the body",
    file: "openapi/components/responses/VectorStoreNotFound.yaml",
  },
  {
    fault: "an empty body of an error",
    given: { status: 429 },
    spoil: (response) => {
      response.text = "";
    },
    rule: "body",
    at: "the body",
    file: "openapi/components/responses/TooManyRequests.yaml",
  },
  {
    fault: "an array in place of an object",
    spoil: (response) => {
      response.text = "[]";
    },
    rule: "schema",
    at: "the body",
    file: session,
  },
  {
    fault: "a field too few",
    spoil: ({ json }) => void delete json.upload_id,
    rule: "missing-field",
    at: "the body",
    file: session,
  },
  {
    fault: "a field too many",
    spoil: set("bucket", "b"),
    rule: "undocumented-field",
    at: "the body",
    file: session,
  },
  {
    fault: "a field of another type",
    spoil: set("upload_id", 7),
    rule: "schema",
    at: "/upload_id",
    file: session,
  },
  {
    fault: "null in place of a value",
    spoil: set("upload_id", null),
    rule: "schema",
    at: "/upload_id",
    file: session,
  },
  {
    fault: "a number as text",
    spoil: set("chunk_size", "8388608"),
    rule: "schema",
    at: "/chunk_size",
    file: session,
  },
  {
    fault: "a time without a zone",
    spoil: set("expires_at", "2025-06-15T11:00:00"),
    rule: "format",
    at: "/expires_at",
    file: session,
  },
  {
    fault: "an upload session that has expired",
    spoil: set("expires_at", "2025-06-15T09:59:59Z"),
    rule: "future",
    at: "/expires_at",
    file: session,
  },
  {
    fault: "an upload session that expires at once",
    spoil: set("expires_at", "2025-06-15T10:00:00Z"),
    rule: "future",
    at: "/expires_at",
    file: session,
  },
  {
    fault: "a signed URL without TLS",
    spoil: set("signed_url", "http://storage.sandbox.invalid/x"),
    rule: "host",
    at: "/signed_url",
    file: session,
  },
  {
    fault: "a signed URL of another host",
    spoil: set("signed_url", "https://storage.example.com/x"),
    rule: "host",
    at: "/signed_url",
    file: session,
  },
  {
    fault: "a signed URL whose host only begins well",
    spoil: set("signed_url", "https://storage.sandbox.invalid.example.com/x"),
    rule: "host",
    at: "/signed_url",
    file: session,
  },
  {
    fault: "a signed URL whose host is a user name",
    spoil: set("signed_url", "https://storage.sandbox.invalid@example.com/x"),
    rule: "host",
    at: "/signed_url",
    file: session,
  },
  {
    fault: "a signed URL with a user",
    spoil: set("signed_url", "https://u:p@storage.sandbox.invalid/x"),
    rule: "host",
    at: "/signed_url",
    file: session,
  },
  {
    fault: "a signed URL of nothing",
    spoil: set("signed_url", "https://storage.sandbox.invalid"),
    rule: "host",
    at: "/signed_url",
    file: session,
  },
  {
    fault: "a signed URL with a fragment, which is never sent",
    spoil: set("signed_url", "https://storage.sandbox.invalid/x#signature"),
    rule: "host",
    at: "/signed_url",
    file: session,
  },
  {
    fault: "a signed URL with the mark of a fragment and none behind it",
    spoil: set("signed_url", "https://storage.sandbox.invalid/x#"),
    rule: "host",
    at: "/signed_url",
    file: session,
  },
  {
    fault: "a chunk size that storage refuses",
    spoil: set("chunk_size", 8388609),
    rule: "multiple-of",
    at: "/chunk_size",
    file: session,
  },
  {
    fault: "a chunk size of nothing",
    spoil: set("chunk_size", 0),
    rule: "multiple-of",
    at: "/chunk_size",
    file: session,
  },
  {
    fault: "an error that names another status",
    given: { status: 503 },
    spoil: setError("status", 500),
    rule: "repeats-the-exchange",
    at: "/error/status",
    file: error,
  },
  {
    fault: "an error in the body of a success",
    given: storeMissing,
    spoil: (response) => {
      response.status = 200;
    },
    rule: "missing-field",
    at: "the body",
    file: session,
    also: ["undocumented-field"],
  },
  {
    fault: "a success in the body of an error",
    spoil: (response) => {
      response.status = 500;
    },
    rule: "missing-field",
    at: "the body",
    file: `${schemas}/ErrorEnvelope.yaml`,
    also: ["undocumented-field"],
  },
  {
    fault: "an error that calls itself a success",
    given: storeMissing,
    spoil: set("success", true),
    rule: "schema",
    at: "/success",
    file: notFound,
  },
  {
    fault: "a response about another store",
    given: storeMissing,
    spoil: setError("details", { store_id: "vs_other", organization_id: "org_xyz789" }),
    rule: "repeats-the-exchange",
    at: "/error/details/store_id",
    file: notFound,
  },
  {
    fault: "a response about another organization",
    given: storeMissing,
    spoil: setError("details", { store_id: "vs_abc123", organization_id: "org_other" }),
    rule: "repeats-the-exchange",
    at: "/error/details/organization_id",
    file: notFound,
  },
  {
    fault: "a known code without its details",
    given: storeMissing,
    spoil: ({ json }) => void delete json.error.details,
    rule: "missing-field",
    at: "/error",
    file: notFound,
  },
  {
    fault: "a known code with a detail too few",
    given: storeMissing,
    spoil: setError("details", { store_id: "vs_abc123" }),
    rule: "missing-field",
    at: "/error/details",
    file: notFound,
  },
  {
    fault: "a known code with a detail too many",
    given: storeMissing,
    spoil: setError("details", { store_id: "vs_abc123", organization_id: "org_xyz789", hint: "" }),
    rule: "undocumented-field",
    at: "/error/details",
    file: notFound,
  },
  {
    fault: "an unknown code where the official docs page names one",
    given: storeMissing,
    spoil: setError("code", "STORE_LOST"),
    rule: "error-code",
    at: "/error/code",
    file: notFound,
  },
  {
    fault: "an unknown code where the reference names some",
    given: { status: 401 },
    spoil: setError("code", "TOKEN_LOST"),
    rule: "error-code",
    at: "/error/code",
    file: `${schemas}/AuthenticationFailed.yaml`,
    severity: "warning",
  },
  {
    fault: "the code of another status",
    given: { status: 401 },
    spoil: setError("code", "VALIDATION_ERROR"),
    rule: "error-code",
    at: "/error/code",
    file: `${schemas}/AuthenticationFailed.yaml`,
    severity: "warning",
  },
  {
    fault: "an error without a trace id",
    given: { status: 500 },
    spoil: ({ json }) => void delete json.error.trace_id,
    rule: "missing-field",
    at: "/error",
    file: error,
  },
  {
    fault: "an error with a field too many",
    given: { status: 500 },
    spoil: setError("stack", "at main"),
    rule: "undocumented-field",
    at: "/error",
    file: error,
  },
  {
    fault: "an undocumented header",
    spoil: setHeader("X-Powered-By", "PHP"),
    rule: "header-undocumented",
    at: "x-powered-by",
    file: "openapi/components/responses/UploadSession.yaml",
  },
  {
    fault: "a cookie",
    spoil: setHeader("Set-Cookie", "a=b"),
    rule: "header-undocumented",
    at: "set-cookie",
    file: "openapi/components/responses/UploadSession.yaml",
  },
  {
    fault: "a header of another response",
    spoil: setHeader("Retry-After", "30"),
    rule: "header-undocumented",
    at: "retry-after",
    file: "openapi/components/responses/UploadSession.yaml",
  },
  {
    fault: "a header of another type",
    spoil: setHeader("X-RateLimit-Limit-Requests", "many"),
    rule: "header-value",
    at: "X-RateLimit-Limit-Requests",
    file: "openapi/components/headers/RateLimitLimitRequests.yaml",
  },
  {
    fault: "a response that comes too late",
    spoil: (response) => {
      response.delay = 60;
    },
    rule: "response-time",
    at: "the time",
    file: "openapi/paths/files/upload-url.yaml",
  },
];
