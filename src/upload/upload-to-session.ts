import { deliver } from "./deliver.js";
import type { UploadSession } from "./delivery.js";
import { insist } from "./insist.js";
import { keptIn, nowhere } from "./kept-in.js";
import { unregistered } from "./may-start-over.js";
import { prepareDelivery, whileOpen } from "./prepare-delivery.js";
import { machine, type Runtime } from "./runtime.js";
import { memorySessionStore, type SavedSession } from "./session-store.js";
import { readSource } from "./sources/read-source.js";
import type { AnySource, UploadSource } from "./sources/upload-source.js";
import { checkOptions, type SessionOptions } from "./upload-options.js";
import { createRun } from "./upload-run.js";
import { startTask, type UploadTask } from "./upload-task.js";

/** Bytes that have arrived, to be registered with the API. */
export interface StoredUpload {
  readonly uploadId: string;
}

/** An upload session from Get upload URL, or a function that asks for a new one, also when storage loses the first. */
export type SessionOrigin = UploadSession | ((signal: AbortSignal) => Promise<UploadSession>);

export interface ToSessionOptions extends SessionOptions {
  /** Tells uploads of equal files apart, such as by user and folder: an upload goes on only under the same key. */
  readonly key?: string | undefined;
  /**
   * Called once all bytes are there. The upload is kept until this resolves, so after a failure or a reload only this is called again. It must do
   * no harm twice: it is retried for an error whose `kind` is `network` or whose `status` is 408, 429 or 5xx. After a reload, a `status` of 404
   * means that the upload is no longer known: all bytes go once more.
   */
  readonly register?: ((uploadId: string, signal: AbortSignal) => Promise<unknown>) | undefined;
}

/**
 * Sends the bytes alone, for a program that holds no token: another one asks for the upload session, and registers the upload afterwards.
 * Rejects with an UploadError, or with the reason of an abort.
 */
export const uploadToSession = (
  session: SessionOrigin,
  source: AnySource,
  options: ToSessionOptions = {},
): UploadTask<StoredUpload> => sendToSession(machine, session, source, options);

/** The same on any clock and network. */
export const sendToSession = (
  runtime: Runtime,
  session: SessionOrigin,
  source: AnySource,
  options: ToSessionOptions,
): UploadTask<StoredUpload> =>
  startTask(options.signal, async (control) => {
    checkOptions(options);
    const run = createRun(control);
    const prepared = prepareDelivery(runtime, run, readSource(source, run), options);
    const isRenewable = typeof session === "function";
    const { sessions: store = memorySessionStore(), key, register } = options;
    const { name } = source as UploadSource;
    const { patience } = prepared;
    return whileOpen(prepared, async () => {
      const delivery = {
        ...prepared,
        ...(isRenewable ? await keptIn(store, [key, name], source, prepared.reader) : nowhere()),
        open: async (signal: AbortSignal) => (isRenewable ? session(signal) : session),
        opensOnce: !isRenewable,
      };
      return deliver(delivery, async ({ uploadId }: SavedSession, mayBeDone) => {
        const tell = async (signal: AbortSignal) => register?.(uploadId, signal);
        await insist(tell, patience, run).catch((cause: unknown) => {
          const problem = `the bytes arrived, but ${uploadId} is not registered`;
          throw run.error(unregistered(cause, mayBeDone), problem, cause);
        });
        return { uploadId };
      });
    });
  });
