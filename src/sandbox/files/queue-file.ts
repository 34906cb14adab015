import { isProcessingFault } from "../faults.js";
import type { World } from "../world.js";
import { type Run, runFrom } from "./processing.js";
import type { ProcessingFault } from "./processing-fault.js";
import type { FileRecord } from "./stored-file.js";

/** Queues a file for processing now, which fails where a fault says so. */
export function queueFile({ faults, clock }: World, file: FileRecord): Run {
  const isMeant = ({ file_name = file.file_name }: ProcessingFault) => file_name === file.file_name;
  const failure = faults.take(isProcessingFault, isMeant);
  const run = runFrom(clock.now().getTime(), failure);
  file.runs.push(run);
  return run;
}
