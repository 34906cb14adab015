import type { World } from "./world.js";

/** Removes a file, and its bytes in storage. */
export function removeFile({ files, storage }: World, id: string): void {
  files.delete(id);
  storage.drop(id);
}
