import { onAbort } from "../transport/network.js";
import type { Delivery } from "./delivery.js";
import { createPatience } from "./patience.js";
import { defaultTransport } from "./platform.js";
import { reportProgress } from "./progress.js";
import type { Runtime } from "./runtime.js";
import type { Reader } from "./sources/upload-source.js";
import type { SessionOptions } from "./upload-options.js";
import { createRun } from "./upload-run.js";
import type { Control } from "./upload-task.js";
import { waitsOf } from "./waits.js";

/** What uploads to a session and those to a store have in common. */
export function prepareDelivery(
  runtime: Runtime,
  control: Control,
  reader: Reader,
  options: SessionOptions,
): Pick<Delivery, "reader" | "storage" | "patience" | "progress" | "run" | "options"> {
  const waits = waitsOf(options);
  const { transport = defaultTransport(), headers = {}, onProgress } = options;
  const progress = reportProgress(onProgress, runtime.now);
  progress.total(reader.size);
  return {
    reader,
    storage: { transport, headers, waits, runtime },
    patience: createPatience(waits, runtime),
    progress,
    run: createRun(control),
    options,
  };
}

/** Runs an upload. Its source is closed afterwards, or at an abort: the upload may be waiting for it. A source that fails is an UploadError. */
export async function whileOpen<Result>(
  { reader, run }: Pick<Delivery, "reader" | "run">,
  work: () => Promise<Result>,
): Promise<Result> {
  const forget = onAbort(run.control.signal, reader.close);
  try {
    return await work();
  } catch (error) {
    throw run.problem(error);
  } finally {
    forget();
    await reader.close();
  }
}
