import { type ClientOptions, createClient } from "../../src/index.js";
import type { Loopback } from "./loopback.js";

/** The documented arguments of the call that these tests make. */
export const args = {
  organization_id: "org_xyz789",
  store_id: "vs_abc123",
  file_name: "large-dataset.csv",
  file_size: 104857600,
  mime_type: "text/csv",
  relative_path: "data/imports",
};

/** The same call for the raw client. */
export const rawPath = "/v1/organizations/{organization_id}/stores/{store_id}/files/upload-url";
const { organization_id, store_id, ...body } = args;
export const raw = { params: { path: { organization_id, store_id } }, body };

export const session = {
  upload_id: "file_abc123def456",
  signed_url: "https://storage.googleapis.com/bucket/object?X-Goog-Signature=canary-signature",
  chunk_size: 8388608,
  expires_at: "2025-06-15T11:00:00Z",
};

/** The documented error envelope, with what a test wants to be different. */
export const envelope = (status: number, code: string, different: object = {}) => ({
  status,
  headers: { "x-request-id": `req-${status}` },
  body: {
    success: false,
    error: {
      code,
      message: "We couldn't do that.",
      system_message: "It failed",
      type: status < 500 ? "client_error" : "server_error",
      status,
      trace_id: "abc-123-def",
      timestamp: "2025-06-15T10:00:00Z",
      ...different,
    },
  },
});

export const storeNotFound = envelope(404, "VECTOR_STORE_NOT_FOUND", {
  details: { store_id: "vs_abc123", organization_id: "org_xyz789" },
});

export const ok = { body: session };

export const clientOf = (server: Pick<Loopback, "url">, options: ClientOptions = {}) =>
  createClient({ accessToken: "canary-access-token", baseUrl: server.url, ...options });

/** What a promise rejects with. */
export const rejection = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("it did not reject");
};
