import { knowledgeFile } from "../files/knowledge-file.js";
import { queueFile } from "../files/queue-file.js";
import type { FileRecord } from "../files/stored-file.js";
import type { Handler } from "../handler.js";
import { refuse } from "../refusal.js";
import { requireStore } from "../require-store.js";

/** The documentation says "about 31 MB". */
const limit = 31_000_000;

/** Takes a file in a form, and queues it. The documentation refuses no empty file, so neither does this. */
export const uploadFile: Handler<"uploadFile"> = ({ path, body: form }, world) => {
  const file = theFile(form.getAll("file"));
  const relative_path = form.get("relative_path");
  requireStore(world, path);
  const created = world.clock.now().getTime();
  const mime_type = file.type || "application/octet-stream";
  const record: FileRecord = {
    id: world.nextFileId(),
    ...path,
    file_name: file.name,
    mime_type,
    ...(typeof relative_path === "string" && { relative_path }),
    content_type: mime_type,
    size: file.size,
    content: file,
    created,
    run: undefined,
    earlier: [],
  };
  world.files.set(record.id, record);
  return knowledgeFile(queueFile(world, record), created);
};

/** Cases that the documentation leaves open get the one status for a request that is refused as it is. @throws Refusal 422 */
function theFile(parts: readonly (File | string)[]): File {
  const [file, second] = parts;
  if (second !== undefined) throw refuseFile("There are two parts of the name file: send one");
  if (file === undefined || typeof file === "string")
    throw refuseFile("The part file has no file name, so it is a text and not a file");
  if (file.name === "") throw refuseFile("The file name is empty");
  if (file.size > limit)
    throw refuseFile(`The file has ${file.size} bytes: above ${limit}, use Get upload URL`);
  return file;
}

const refuseFile = (system_message: string) =>
  refuse("VALIDATION_ERROR", { details: { field: "file" }, system_message });
