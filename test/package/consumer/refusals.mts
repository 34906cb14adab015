import { createClient } from "aitronos-knowledge";

const knowledge = createClient({ apiKey: "key" });
const file = {
  organization_id: "org_xyz789",
  store_id: "vs_abc123",
  file_name: "a.csv",
  mime_type: "text/csv",
};

// @ts-expect-error: file_size is required
void knowledge.getUploadUrl(file);
// @ts-expect-error: file_size is a number
void knowledge.getUploadUrl({ ...file, file_size: "1" });
// @ts-expect-error: there is no such field
void knowledge.getUploadUrl({ ...file, file_size: 1, filesize: 1 });
// @ts-expect-error: absent, or a string
void knowledge.getUploadUrl({ ...file, file_size: 1, relative_path: undefined });
// @ts-expect-error: there is no such operation
void knowledge.getUploadUri(file);
// @ts-expect-error: there is no such option
createClient({ apiKey: "key", retries: 3 });
// @ts-expect-error: there is no such path
void knowledge.http.POST("/v1/organizations/{organization_id}/files");

export async function refused(): Promise<unknown> {
  const result = await knowledge.safe.getUploadUrl({ ...file, file_size: 1 });
  // @ts-expect-error: there may be no data
  void result.data;
  if (result.ok) return result.data.upload_id;
  // @ts-expect-error: not every error has a code
  if (result.error.code) return undefined;
  if (result.error.kind !== "api") return undefined;
  // @ts-expect-error: the details of an unknown code are unknown
  if (result.error.details.store_id) return undefined;
  // @ts-expect-error: the contract lists no such code for a 404
  return result.error.status === 404 && result.error.code === "FILE_NOT_IN_STORE";
}
