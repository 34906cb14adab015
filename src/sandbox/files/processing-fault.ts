import type { Striking } from "../striking.js";
import { type Failure, knownStep } from "./processing.js";

/** Lets the processing of a file fail, by default of the next that is queued. */
export interface ProcessingFault extends Striking, Failure {
  operation: "processing";
  /** Only a file of this name. */
  file_name?: string;
}

/** @throws RangeError for a step that processing does not have */
export const checkProcessingFault = ({ step }: ProcessingFault): void => knownStep(step);
