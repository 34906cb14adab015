import type { FileRecord, RegisteredFile } from "./files/stored-file.js";
import { refuse } from "./refusal.js";
import { requireStore, type StorePath } from "./require-store.js";
import type { World } from "./world.js";

/** The file of a store. @throws Refusal 403 or 404 */
export function requireFile(world: World, path: StorePath & { file_id: string }): RegisteredFile {
  requireStore(world, path);
  const file = world.files.get(path.file_id);
  if (!isFileOf(path, file)) throw refuse("FILE_NOT_IN_STORE");
  return file;
}

/** Whether a file lies in a store, and is registered there. */
export const isFileOf = (path: StorePath, file: FileRecord | undefined): file is RegisteredFile =>
  file?.run !== undefined && isIn(path, file);

/** Whether something belongs to a store. */
export const isIn = (path: StorePath, { organization_id, store_id }: StorePath): boolean =>
  organization_id === path.organization_id && store_id === path.store_id;
