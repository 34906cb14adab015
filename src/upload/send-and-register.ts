import type { Arguments } from "../response/result.js";
import { deliver } from "./deliver.js";
import type { Delivery } from "./delivery.js";
import type { Knowledge, Place, UploadedFile } from "./place.js";
import { register } from "./register.js";

/** Sends the bytes to storage, in a session of the API, and registers them. */
export const sendAndRegister = (
  knowledge: Knowledge,
  place: Place,
  delivery: Omit<Delivery, "open" | "isRenewable">,
): Promise<UploadedFile> => {
  const { organization_id, store_id, relative_path } = place;
  const { patience, run, reader } = delivery;
  const file = { ...place, file_size: reader.size ?? 0 } as Arguments<"getUploadUrl">;
  const open = (signal: AbortSignal) => knowledge.getUploadUrl(file, { signal });
  return deliver({ ...delivery, open, isRenewable: true }, async ({ uploadId: upload_id }, mayBeDone) => {
    const args = { organization_id, store_id, upload_id, relative_path } as Arguments<"registerUpload">;
    return { fileId: upload_id, file: await register(knowledge, args, mayBeDone, patience, run) };
  });
};
