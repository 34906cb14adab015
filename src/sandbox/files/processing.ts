/** The steps of processing, in their order: the official docs pages name chunking and embedding, and no others. */
export const steps = ["chunking", "embedding"] as const;
export type Step = (typeof steps)[number];

/** Where processing fails, and what its status then says. */
export interface Failure {
  /** It fails when its time is over, 5 seconds after it began. */
  step: Step;
  /** The `error_message` of the status; by default a sentence that names the step. */
  message?: string;
}

/** The state of processing from one moment until the next. */
export interface Stage {
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly status: "pending" | "processing" | "completed" | "failed";
  /** In percent. */
  readonly progress: number;
  readonly step: string;
  readonly message: string;
}

/** One run of processing, from beginning to end: its state depends only on the time. */
export type Run = readonly [Stage, ...Stage[]];

/** The documented example is queued at 10:00:00, starts at 10:00:05, and half of it is done when `embedding` starts. */
const queueMs = 5_000;
const stepMs = 5_000;
const words = { chunking: "The file is cut into chunks.", embedding: "The chunks are embedded." };

/** The run of a file that is queued at `at`, in milliseconds since 1970. */
export function runFrom(at: number, failure?: Failure): Run {
  const queued = {
    at,
    status: "pending",
    progress: 0,
    step: "queued",
    message: "The file waits for its turn.",
  } as const;
  const run: [Stage, ...Stage[]] = [queued];
  let start = at + queueMs;
  for (const [index, step] of steps.entries()) {
    const progress = (100 * index) / steps.length;
    run.push({ at: start, status: "processing", progress, step, message: words[step] });
    start += stepMs;
    if (failure?.step !== step) continue;
    const { message = `The file could not be processed: ${step} failed.` } = failure;
    run.push({ at: start, status: "failed", progress, step, message });
    return run;
  }
  run.push({
    at: start,
    status: "completed",
    progress: 100,
    step: "completed",
    message: "The file can be searched.",
  });
  return run;
}

/** The states of a run up to `now`, in order; at least that it is queued, because a clock may be set back. */
export const stagesUntil = (run: Run, now: number): Run => [
  run[0],
  ...run.slice(1).filter(({ at }) => at <= now),
];

/** Where a run stands at `now`. */
export const stageAt = (run: Run, now: number): Stage => run.findLast(({ at }) => at <= now) ?? run[0];

export const isStep = (step: unknown): step is Step => (steps as readonly unknown[]).includes(step);
