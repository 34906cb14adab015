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
  const file = { ...place, file_size: reader.size ?? 0 };
  const open = (signal: AbortSignal) => knowledge.getUploadUrl(withoutUndefined(file), { signal });
  return deliver({ ...delivery, open, isRenewable: true }, async ({ uploadId: upload_id }, mayBeDone) => {
    const args = withoutUndefined({ organization_id, store_id, upload_id, relative_path });
    return { fileId: upload_id, file: await register(knowledge, args, mayBeDone, patience, run) };
  });
};

/** The client sends what it is given. */
const withoutUndefined = <T extends object>(args: T) =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]: Exclude<T[Name], undefined>;
  };
