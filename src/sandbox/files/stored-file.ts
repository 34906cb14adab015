import { type Failure, type Run, type Stage, stageAt } from "./processing.js";

/** The facts of a file that do not change with its status. */
interface FileFacts {
  /** `file_…`; the `upload_id` of a file that came through a signed URL. */
  id: string;
  organization_id: string;
  store_id: string;
  file_name: string;
  /** As the request for the upload session says, or the part of the form. */
  mime_type: string;
  relative_path?: string;
  /** As the bytes were sent. */
  content_type: string;
  /** In bytes. */
  size: number;
  /** The bytes, read when they are asked for: they may lie on disk. Absent where only the size of a file was given. */
  content?: Blob;
}

/** A file of the sandbox, as it is when `sandbox.files` is read. */
export interface StoredFile extends FileFacts {
  /** When its bytes arrived. */
  created_at: Date;
  /** `uploaded`: the bytes are there, and not registered yet. The others are those of the API. */
  status: "uploaded" | Stage["status"];
}

/** A file that is there from the start, `completed` unless it says otherwise. The sandbox makes up what is left out. */
export interface SeedFile extends Partial<Omit<StoredFile, "content" | "created_at">> {
  /** The bytes; a text is encoded as UTF-8. They also give the size. */
  content?: string | Uint8Array | Blob;
  /** By default long enough ago for the file to have its status. */
  created_at?: Date | string;
  /** Where processing fails, or has failed: in `embedding` when a failed file does not say it. */
  failure?: Failure;
}

/** A file as facts: its status follows from them and from the time. */
export interface FileRecord extends FileFacts {
  /** In milliseconds since 1970. */
  readonly created: number;
  /** The last time that it was queued; none before it is registered. */
  run: Run | undefined;
  /** The times before, in order. */
  readonly earlier: Run[];
}

/** A file of a store. */
export interface RegisteredFile extends FileRecord {
  run: Run;
}

/** A file as it is at `now`, in milliseconds since 1970. */
export function storedFile({ created, run, earlier: _, ...facts }: FileRecord, now: number): StoredFile {
  return { ...facts, created_at: new Date(created), status: run ? stageAt(run, now).status : "uploaded" };
}
