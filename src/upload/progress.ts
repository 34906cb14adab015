import type { Reader } from "./sources/upload-source.js";

/** How far an upload has come. */
export interface UploadProgress {
  /** How many bytes storage confirms to hold. Never goes back. */
  readonly acknowledgedBytes: number;
  /** How many bytes have left, those of a running request included. Goes back where bytes are lost. */
  readonly sentBytes: number;
  /** Absent as long as the length of a stream is unknown. */
  readonly totalBytes: number | undefined;
  /** Over the last seconds. */
  readonly bytesPerSecond: number;
  /** How long the rest will take, in milliseconds; absent where that cannot be told. */
  readonly etaMs: number | undefined;
}

export type OnProgress = (progress: UploadProgress) => unknown;

export interface ProgressReporter {
  sent(bytes: number): void;
  acknowledged(bytes: number): void;
}

/** The rate is that of this many milliseconds, and reports of sent bytes are this far apart. */
const windowMs = 5_000;
const everyMs = 100;

/** Reports to `onProgress` how much of a source has left. What that throws, at once or later, changes nothing. */
export function reportProgress(
  onProgress: OnProgress | undefined,
  now: () => number,
  reader: Pick<Reader, "size">,
): ProgressReporter {
  let acknowledgedBytes = 0;
  let sentBytes = 0;
  let farthest = 0;
  let reportedAt = Number.NEGATIVE_INFINITY;
  let samples: { at: number; bytes: number }[] = [];

  const report = async () => {
    const at = now();
    const { size: totalBytes } = reader;
    farthest = Math.max(farthest, sentBytes);
    samples = [...samples.filter((each) => each.at > at - windowMs), { at, bytes: farthest }];
    const [first] = samples as [{ at: number; bytes: number }];
    const bytesPerSecond = at > first.at ? ((farthest - first.bytes) / (at - first.at)) * 1000 : 0;
    const left = (totalBytes ?? Number.NaN) - sentBytes;
    const etaMs = left === 0 ? 0 : left && bytesPerSecond ? (left / bytesPerSecond) * 1000 : undefined;
    reportedAt = at;
    try {
      await onProgress?.({ acknowledgedBytes, sentBytes, totalBytes, bytesPerSecond, etaMs });
    } catch {}
  };

  return {
    sent: (bytes) => {
      sentBytes = Math.max(acknowledgedBytes, Math.min(bytes, reader.size ?? bytes));
      if (now() - reportedAt >= everyMs) report();
    },
    acknowledged: (bytes) => {
      acknowledgedBytes = Math.max(acknowledgedBytes, bytes);
      sentBytes = Math.max(acknowledgedBytes, Math.min(sentBytes, bytes));
      report();
    },
  };
}
