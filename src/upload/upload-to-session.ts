import { deliver } from "./deliver.js";
import type { UploadSession } from "./delivery.js";
import { prepareDelivery, whileOpen } from "./prepare-delivery.js";
import { machine, type Runtime } from "./runtime.js";
import { memorySessionStore, type SavedSession } from "./session-store.js";
import { sourceKey } from "./source-key.js";
import { readSource } from "./sources/read-source.js";
import type { AnySource, UploadSource } from "./sources/upload-source.js";
import { checkOptions, type SessionOptions } from "./upload-options.js";
import { startTask, type UploadTask } from "./upload-task.js";

/** Bytes that have arrived, to be registered with the API. */
export interface StoredUpload {
  readonly uploadId: string;
}

/** What gives an upload session: one from Get upload URL, or a function that asks for a new one, also when storage loses the first. */
export type SessionOrigin = UploadSession | (() => Promise<UploadSession>);

/**
 * Sends the bytes alone, for a program that holds no token: another one asks for the upload session, and registers the upload afterwards.
 * Rejects with an UploadError, or with the reason of an abort.
 */
export const uploadToSession = (
  session: SessionOrigin,
  source: AnySource,
  options: SessionOptions = {},
): UploadTask<StoredUpload> => sendToSession(machine, session, source, options);

/** The same on any clock and network. */
export const sendToSession = (
  runtime: Runtime,
  session: SessionOrigin,
  source: AnySource,
  options: SessionOptions,
): UploadTask<StoredUpload> =>
  startTask(options.signal, async (control) => {
    checkOptions(options);
    const prepared = prepareDelivery(runtime, control, readSource(source), options);
    const isRenewable = typeof session === "function";
    const { sessions: store = memorySessionStore() } = options;
    const { name } = source as UploadSource;
    return whileOpen(prepared, async () => {
      const delivery = {
        ...prepared,
        store,
        key: isRenewable ? await sourceKey([name], source, prepared.reader) : undefined,
        open: async () => (isRenewable ? session() : session),
        isRenewable,
      };
      return deliver(delivery, async ({ uploadId }: SavedSession) => ({ uploadId }));
    });
  });
