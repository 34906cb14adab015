import { stageAt } from "../files/processing.js";
import { processingStatus } from "../files/processing-status.js";
import { queueFile } from "../files/queue-file.js";
import type { Handler } from "../handler.js";
import { refuse } from "../refusal.js";
import { requireFile } from "../require-file.js";

/** Queues a failed file again. The documentation does not say what happens to any other file; here it is refused. */
export const retryProcessing: Handler<"retryProcessing"> = ({ path }, world) => {
  const file = requireFile(world, path);
  const now = world.clock.now().getTime();
  const { status } = stageAt(file.run, now);
  if (status !== "failed")
    throw refuse("VALIDATION_ERROR", {
      details: { field: "file_id", value: file.id },
      system_message: `The file has not failed: it is ${status}`,
    });
  return processingStatus(queueFile(world, file).run, now);
};
