import type { Delivery } from "./delivery.js";
import { createPatience } from "./patience.js";
import { reportProgress } from "./progress.js";
import type { Runtime } from "./runtime.js";
import type { Reader } from "./sources/upload-source.js";
import { defaultTransport } from "./transports/default-transport.js";
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
