import { processingStatus } from "../files/processing-status.js";
import type { Handler } from "../handler.js";
import { requireFile } from "../require-file.js";

/** Says how far the processing of a file has come. */
export const getProcessingStatus: Handler<"getProcessingStatus"> = ({ path }, world) =>
  processingStatus(requireFile(world, path).run, world.clock.now().getTime());
