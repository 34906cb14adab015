import knowledge = require("aitronos-knowledge");
import sandbox = require("aitronos-knowledge/sandbox");

const client: knowledge.KnowledgeClient = knowledge.createClient({
  accessToken: "sandbox",
  fetch: sandbox.createSandbox().fetch,
});

export = async (): Promise<string> => {
  const result = await client.safe.getUploadUrl({
    organization_id: "org_xyz789",
    store_id: "vs_abc123",
    file_name: "a.csv",
    file_size: 1,
    mime_type: "text/csv",
  });
  if (result.ok) return result.data.signed_url;
  // @ts-expect-error: not every error has a status
  if (result.error.status) return "";
  const { error } = result;
  return error instanceof knowledge.ApiError && error.code === "VECTOR_STORE_NOT_FOUND"
    ? error.details.store_id
    : error.message;
};
