import type { Striking } from "../striking.js";
import { type Failure, isStep, steps } from "./processing.js";

/** Lets the processing of a file fail, by default of the next that is queued. */
export interface ProcessingFault extends Striking, Failure {
  operation: "processing";
  /** Only a file of this name. */
  file_name?: string;
}

/** @throws RangeError for a step that processing does not have */
export function checkProcessingFault({ step }: ProcessingFault): void {
  if (!isStep(step))
    throw new RangeError(`processing has the steps ${steps.join(", ")}, not ${JSON.stringify(step)}`);
}
