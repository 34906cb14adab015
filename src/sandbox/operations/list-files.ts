import { knowledgeFile } from "../files/knowledge-file.js";
import { stageAt } from "../files/processing.js";
import type { FileRecord, RegisteredFile } from "../files/stored-file.js";
import type { Handler } from "../handler.js";
import { isFileOf } from "../require-file.js";
import { requireStore } from "../require-store.js";

/** One page of a store's files, oldest first: a file that comes while a caller pages moves none of the others. */
export const listFiles: Handler<"listFiles"> = ({ path, query }, world) => {
  requireStore(world, path);
  const { status, search = "", limit = 20 } = query;
  const skip = Math.max(0, query.skip ?? 0); // the documentation names no lower bound
  const now = world.clock.now().getTime();
  const text = search.toLowerCase();
  const isMeant = (file: FileRecord): file is RegisteredFile =>
    isFileOf(path, file) &&
    file.file_name.toLowerCase().includes(text) &&
    (status === undefined || stageAt(file.run, now).status === status);
  const found = [...world.files.values()].filter(isMeant);
  const items = found.slice(skip, skip + limit).map((file) => knowledgeFile(file, now));
  return { items, total: found.length, skip, limit, has_more: skip + items.length < found.length };
};
