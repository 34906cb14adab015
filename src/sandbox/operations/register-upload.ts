import { knowledgeFile } from "../files/knowledge-file.js";
import { queueFile } from "../files/queue-file.js";
import type { Handler } from "../handler.js";
import { refuse } from "../refusal.js";
import { isIn } from "../require-file.js";
import { requireStore, type StorePath } from "../require-store.js";
import type { World } from "../world.js";

/** Turns an upload whose bytes have arrived into a file of the store, and queues it. */
export const registerUpload: Handler<"registerUpload"> = ({ path, body }, world) => {
  requireStore(world, path);
  const { upload_id, relative_path } = body;
  const file = world.files.get(upload_id);
  if (file === undefined || !isIn(path, file) || file.run)
    throw refuse("VALIDATION_ERROR", {
      details: { field: "upload_id", value: upload_id },
      system_message:
        file && isIn(path, file) ? "The upload is registered already" : reason(path, upload_id, world),
    });
  if (relative_path !== undefined) file.relative_path = relative_path;
  // The store lists files in the order in which they came to it.
  world.files.delete(upload_id);
  world.files.set(upload_id, file);
  return knowledgeFile(queueFile(world, file), world.clock.now().getTime());
};

/** Why this upload cannot become a file. The documentation says nothing about any of these cases. */
function reason(path: StorePath, uploadId: string, { storage }: World): string {
  const state = storage.state(uploadId);
  if (state.kind === "unknown" || state.kind === "complete" || !isIn(path, state.upload))
    return "The store has no upload of this ID";
  if (state.kind !== "incomplete") return `The upload session is ${state.kind}`;
  return `The upload is incomplete: ${state.received} of ${state.upload.file.file_size} bytes have arrived`;
}
