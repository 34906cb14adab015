import { isProcessingFault } from "../faults.js";
import type { World } from "../world.js";
import { runFrom } from "./processing.js";
import type { ProcessingFault } from "./processing-fault.js";
import type { FileRecord, RegisteredFile } from "./stored-file.js";

/** Queues a file for processing now; the processing fails where a fault says so. */
export function queueFile({ faults, clock }: World, file: FileRecord): RegisteredFile {
  const isMeant = ({ file_name = file.file_name }: ProcessingFault) => file_name === file.file_name;
  const failure = faults.take(isProcessingFault, isMeant);
  if (file.run) file.earlier.push(file.run);
  return Object.assign(file, { run: runFrom(clock.now().getTime(), failure) });
}
