import {
  createClient,
  type KnowledgeFile,
  type ProcessingStatus,
  type paths,
  type UploadSession,
} from "aitronos-knowledge";

const knowledge = createClient({ apiKey: "key" });
const store = { organization_id: "org_xyz789", store_id: "vs_abc123" };
const upload = { ...store, file_name: "a.csv", file_size: 1, mime_type: "text/csv" };

export const session: Promise<UploadSession> = knowledge.getUploadUrl(upload);
export const status: Promise<ProcessingStatus> = knowledge.getProcessingStatus({
  ...store,
  file_id: "file_a",
});
export const path: keyof paths = "/v1/organizations/{organization_id}/stores/{store_id}/files";

export async function names(): Promise<unknown[]> {
  const files: KnowledgeFile[] = [];
  for await (const file of knowledge.each.listFiles(store)) files.push(file);
  // @ts-expect-error: a session has no such field
  return [...files.map(({ id }) => id), (await session).file_id];
}
