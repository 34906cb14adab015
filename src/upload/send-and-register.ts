import type { Arguments } from "../response/result.js";
import { deliver } from "./deliver.js";
import type { Prepared } from "./delivery.js";
import { keptIn } from "./kept-in.js";
import type { Knowledge, Place, UploadedFile } from "./place.js";
import { register } from "./register.js";
import type { SessionStore } from "./session-store.js";
import type { AnySource } from "./sources/upload-source.js";

/** Sends the bytes to storage, in a session of the API, and registers them. The session is kept in `store` meanwhile. */
export async function sendAndRegister(
  knowledge: Knowledge,
  place: Place,
  prepared: Prepared,
  source: AnySource,
  store: SessionStore,
): Promise<UploadedFile> {
  const { organization_id, store_id, relative_path, file_name } = place;
  const { reader } = prepared;
  const names = [organization_id, store_id, relative_path, file_name];
  const kept = await keptIn(store, names, source, reader);
  const file = { ...place, file_size: reader.size } as Arguments<"getUploadUrl">;
  const open = (signal: AbortSignal) => knowledge.getUploadUrl(file, { signal });
  return deliver({ ...prepared, ...kept, open }, async ({ uploadId: upload_id }, mayBeDone) => {
    const args = { organization_id, store_id, relative_path, upload_id } as Arguments<"registerUpload">;
    return { fileId: upload_id, file: await register(knowledge, args, mayBeDone, prepared) };
  });
}
