import { createClient } from "aitronos-knowledge";

const knowledge = createClient({
  accessToken: process.env.AITRONOS_ACCESS_TOKEN ?? "",
});

const session = await knowledge.getUploadUrl({
  organization_id: "org_xyz789",
  store_id: "vs_abc123",
  file_name: "large-dataset.csv",
  file_size: 104857600,
  mime_type: "text/csv",
  relative_path: "data/imports",
});
console.log(session.upload_id, session.expires_at);
