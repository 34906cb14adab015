import type { Handler } from "../handler.js";
import { removeFile } from "../remove-file.js";
import { isFileOf } from "../require-file.js";
import { requireStore } from "../require-store.js";

/** Removes the files that the store has; others are skipped silently. */
export const bulkRemoveFiles: Handler<"bulkRemoveFiles"> = ({ path, body }, world) => {
  requireStore(world, path);
  for (const id of body.file_ids) if (isFileOf(path, world.files.get(id))) removeFile(world, id);
};
