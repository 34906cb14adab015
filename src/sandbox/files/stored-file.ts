import { type Failure, type Run, type Stage, stageAt } from "./processing.js";

/** What a file is, apart from where it stands. */
interface FileFacts {
  /** `file_…`; the `upload_id` of a file that came through a signed URL. */
  id: string;
  organization_id: string;
  store_id: string;
  file_name: string;
  /** As the upload session was asked for, or as the part of the form says. */
  mime_type: string;
  relative_path?: string;
  /** As the bytes were sent. */
  content_type: string;
  /** In bytes. */
  size: number;
  /** The bytes, read when they are asked for: they may lie on disk. Absent where a file was given by its size alone. */
  content?: Blob;
}

/** A file that the sandbox has, as it stands when `sandbox.files` is read. */
export interface StoredFile extends FileFacts {
  /** When its bytes arrived. */
  created_at: Date;
  /** `uploaded`: the bytes are there, and not registered yet. The others are those of the API. */
  status: "uploaded" | Stage["status"];
}

/** A file that is there from the start, `completed` unless it says otherwise. What it does not say of itself is made up. */
export interface SeedFile extends Partial<Omit<StoredFile, "content" | "created_at">> {
  /** The bytes; a text is encoded as UTF-8. They say the size, too. */
  content?: string | Uint8Array | Blob;
  /** By default so long ago that the file stands where it does. */
  created_at?: Date | string;
  /** Where processing fails, or has failed: in `embedding` when a failed file does not say it. */
  failure?: Failure;
}

/** A file as facts: where it stands follows from them and from the time. */
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

/** A file as it stands at `now`, in milliseconds since 1970. */
export function storedFile({ created, run, earlier: _, ...facts }: FileRecord, now: number): StoredFile {
  return { ...facts, created_at: new Date(created), status: run ? stageAt(run, now).status : "uploaded" };
}
