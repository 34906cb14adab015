import type { World } from "./world.js";

/** Removes a file, and the bytes that storage holds of it. */
export function removeFile({ files, storage }: World, id: string): void {
  files.delete(id);
  storage.drop(id);
}
