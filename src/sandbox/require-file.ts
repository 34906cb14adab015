import type { Run } from "./files/processing.js";
import type { FileRecord } from "./files/stored-file.js";
import { refuse } from "./refusal.js";
import { requireStore, type StorePath } from "./require-store.js";
import type { World } from "./world.js";

/** A file of a store, and its last run. */
export interface FileInStore {
  readonly file: FileRecord;
  readonly run: Run;
}

/** The file of a store, once it is registered. @throws Refusal 403 or 404 */
export function requireFile(world: World, path: StorePath & { file_id: string }): FileInStore {
  requireStore(world, path);
  const found = fileInStore(path, world.files.get(path.file_id));
  if (found === undefined) throw refuse("FILE_NOT_IN_STORE");
  return found;
}

/** The same file, unless it lies elsewhere or nobody has registered it. */
export function fileInStore(path: StorePath, file: FileRecord | undefined): FileInStore | undefined {
  const run = file?.runs.at(-1);
  return file && run && isIn(path, file) ? { file, run } : undefined;
}

/** Whether something belongs to a store. */
export const isIn = (path: StorePath, { organization_id, store_id }: StorePath): boolean =>
  organization_id === path.organization_id && store_id === path.store_id;
