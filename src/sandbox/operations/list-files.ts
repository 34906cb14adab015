import { knowledgeFile } from "../files/knowledge-file.js";
import { stageAt } from "../files/processing.js";
import type { Handler } from "../handler.js";
import { fileInStore } from "../require-file.js";
import { requireStore } from "../require-store.js";

/** One page of a store's files, oldest first: a file that comes while a caller pages moves none of the others. */
export const listFiles: Handler<"listFiles"> = ({ path, query }, world) => {
  requireStore(world, path);
  const { status, search = "", limit = 20 } = query;
  const skip = Math.max(0, query.skip ?? 0); // the documentation names no lower bound
  const now = world.clock.now().getTime();
  const text = search.toLowerCase();
  const found = [...world.files.values()]
    .flatMap((each) => fileInStore(path, each) ?? [])
    .filter(({ file }) => file.file_name.toLowerCase().includes(text))
    .filter(({ run }) => status === undefined || stageAt(run, now).status === status);
  const items = found.slice(skip, skip + limit).map(({ file, run }) => knowledgeFile(file, run, now));
  return { items, total: found.length, skip, limit, has_more: skip + items.length < found.length };
};
