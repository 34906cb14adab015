import type { components } from "../../../generated/types.js";
import { timestamp } from "../clock.js";
import { type Run, stageAt, stagesUntil } from "./processing.js";

/** Where a run stands at `now`, in milliseconds since 1970, as the API says it. */
export function processingStatus(run: Run, now: number): components["schemas"]["ProcessingStatus"] {
  const { status, progress, step, message } = stageAt(run, now);
  const when = (wanted: "processing" | "completed") => {
    const stage = stagesUntil(run, now).find((each) => each.status === wanted);
    return stage ? timestamp(new Date(stage.at)) : null;
  };
  return {
    status,
    progress_percent: progress,
    current_step: step,
    error_message: status === "failed" ? message : null,
    started_at: when("processing"),
    completed_at: when("completed"),
  };
}
