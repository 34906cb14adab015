import { onAbort } from "../transport/network.js";
import type { Prepared } from "./delivery.js";
import { createPatience } from "./patience.js";
import { defaultTransport } from "./platform.js";
import { reportProgress } from "./progress.js";
import type { Runtime } from "./runtime.js";
import type { Reader } from "./sources/upload-source.js";
import type { SessionOptions } from "./upload-options.js";
import type { UploadRun } from "./upload-run.js";
import { waitsOf } from "./waits.js";

/** What uploads to a session and those to a store have in common. */
export function prepareDelivery(
  runtime: Runtime,
  run: UploadRun,
  reader: Reader,
  options: SessionOptions,
): Prepared {
  const waits = waitsOf(options);
  return {
    reader,
    transport: options.transport ?? defaultTransport(),
    waits,
    runtime,
    patience: createPatience(waits, runtime, run.signal),
    progress: reportProgress(options.onProgress, runtime.now, reader),
    run,
    options,
  };
}

/** Runs an upload. Its source is closed afterwards, or at an abort: the upload may be waiting for it. */
export async function whileOpen<Result>(
  { reader, run }: Prepared,
  work: () => Promise<Result>,
): Promise<Result> {
  const forget = onAbort(run.signal, reader.close);
  try {
    return await work();
  } finally {
    forget();
    await reader.close();
  }
}
