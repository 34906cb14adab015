import type { Knowledge, Place, UploadedFile } from "./place.js";
import { prepareDelivery, whileOpen } from "./prepare-delivery.js";
import { machine, type Runtime } from "./runtime.js";
import { sendAndRegister } from "./send-and-register.js";
import { mostDirectBytes, sendDirect } from "./send-direct.js";
import { memorySessionStore, type SessionStore } from "./session-store.js";
import { readSource } from "./sources/read-source.js";
import type { AnySource, UploadSource } from "./sources/upload-source.js";
import { checkOptions, refuse, type UploadOptions } from "./upload-options.js";
import { createRun } from "./upload-run.js";
import { startTask, type UploadTask } from "./upload-task.js";

/** What is uploaded, and into which store. */
export interface UploadArguments {
  /** The unique identifier of the organization (format: `org_*`). */
  readonly organization_id: string;
  /** The unique identifier of the vector store. */
  readonly store_id: string;
  /** A `Blob`, `File`, `Uint8Array` or stream; in Node `await fileSource(path)`. */
  readonly source: AnySource;
  /** Default: the name of the source, where it has one. */
  readonly file_name?: string | undefined;
  /** Default: the type of the source, or `application/octet-stream`. */
  readonly mime_type?: string | undefined;
  /** A relative path within the store for folder uploads. */
  readonly relative_path?: string | undefined;
  /** How many bytes a stream has. Without it a stream may have up to 31,000,000, which are kept in memory. */
  readonly file_size?: number | undefined;
}

/**
 * Brings a file into a store: asks for an upload session, sends the bytes to storage and registers them; a small file goes to the API at once.
 * Rejects with a KnowledgeError, or with the reason of an abort.
 */
export const upload = (
  knowledge: Knowledge,
  file: UploadArguments,
  options: UploadOptions = {},
): UploadTask<UploadedFile> => uploadOn(machine, knowledge, file, options);

/** The same on any clock and network. */
export const uploadOn = (
  runtime: Runtime,
  knowledge: Knowledge,
  { source, file_size, ...named }: UploadArguments,
  options: UploadOptions,
): UploadTask<UploadedFile> =>
  startTask(options.signal, async (control) => {
    checkOptions(options);
    const run = createRun(control);
    const reader = readSource(source, run, file_size);
    const { name, type } = source as UploadSource;
    const {
      file_name = name ?? refuse("file_name", "is required: the source has no name"),
      mime_type = type || "application/octet-stream",
    } = named;
    const place: Place = { ...named, file_name, mime_type };
    const prepared = prepareDelivery(runtime, run, reader, options);
    const direct = () => sendDirect(knowledge, place, prepared);
    const throughStorage = () =>
      sendAndRegister(knowledge, place, prepared, source, options.sessions ?? storeOf(knowledge));
    return whileOpen(prepared, async () => {
      if (reader.size === undefined) await reader.prepare(mostDirectBytes);
      const size = reader.size ?? refuse("file_size", "is required: the stream has over 31,000,000 bytes");
      // The API takes no empty file through storage, and the official docs do not say what it takes beyond the border.
      const { directLimit = 5 * 1024 * 1024 } = options;
      if (size === 0) return direct();
      if (size <= directLimit) return direct().catch(otherWay("uploadFile", throughStorage));
      return size > mostDirectBytes
        ? throughStorage()
        : throughStorage().catch(otherWay("getUploadUrl", direct));
    });
  });

/** Where the API refuses the file itself, the other way is tried. */
const otherWay = (operationId: string, way: () => Promise<UploadedFile>) => (error: unknown) => {
  const failure = Object(error) as { operationId?: string; status?: number };
  if (failure.operationId === operationId && /^(400|413|422)$/.test(`${failure.status}`)) return way();
  throw error;
};

/** A failed upload is kept as long as its client lives, so that the next one goes on. */
const stores = new WeakMap<Knowledge, SessionStore>();

function storeOf(knowledge: Knowledge): SessionStore {
  const store = stores.get(knowledge) ?? memorySessionStore();
  stores.set(knowledge, store);
  return store;
}
