import { a as OnProgress, l as UploadedFile, m as SessionStore, n as UploadOptions, s as Knowledge, u as AnySource } from "./upload-options.js";

//#region src/node/file-session-store.d.ts
/** Keeps uploads in a folder. They hold signed URLs, so another folder is uploaded without it. */
interface FileSessionStore extends SessionStore {
  readonly directory: string;
}
/**
 * Keeps uploads on disk, so that another process can go on with them: a file for each, which only its owner may read because it holds a
 * signed URL. A file is complete or not there, and is removed when it has not changed for 30 days. A process that is gone has no lock.
 */
declare function fileSessionStore(directory?: string): FileSessionStore;
//#endregion
//#region src/node/file-source.d.ts
/**
 * A file as the source of an upload. It is read piece by piece, in constant memory; a change of the file is noticed. Anything but a regular
 * file, such as a pipe, becomes a stream.
 */
declare function fileSource(path: string): Promise<AnySource>;
//#endregion
//#region src/node/list-folder.d.ts
interface FolderFilter {
  /** Patterns of the files to take; all of them by default. */
  readonly include?: readonly string[] | undefined;
  /** Patterns of the files to leave out. */
  readonly exclude?: readonly string[] | undefined;
  /** `"3/10"`: the third of ten parts. Each file is in one part, by a hash of its path, so that ten machines share the work. */
  readonly shard?: string | undefined;
}
//#endregion
//#region src/node/upload-folder.d.ts
interface FolderArguments {
  readonly organization_id: string;
  readonly store_id: string;
  readonly folder: string;
  /** Where the folder goes in the store; by default its files are at the top. */
  readonly relative_path?: string | undefined;
}
interface FolderOptions extends Omit<UploadOptions, "onProgress">, FolderFilter {
  /** How many files are under way at once. Default: 4. */
  readonly concurrency?: number | undefined;
  /** Lists what would be uploaded, and sends nothing. */
  readonly dryRun?: boolean | undefined;
  /** The progress of each file. */
  readonly onProgress?: ((path: string, ...progress: Parameters<OnProgress>) => unknown) | undefined;
  /** Called with each file that has arrived, has failed, or had arrived before. */
  readonly onFile?: ((file: FolderFile) => unknown) | undefined;
}
/** The outcome for one file: `found` in a dry run, `skipped` where an earlier run had uploaded it. */
type FolderFile = ({
  readonly path: string;
  readonly outcome: "uploaded";
} & UploadedFile) | {
  readonly path: string;
  readonly outcome: "skipped";
  readonly fileId: string;
} | {
  readonly path: string;
  readonly outcome: "found";
} | {
  readonly path: string;
  readonly outcome: "failed";
  readonly error: unknown;
};
interface FolderReport {
  /** In the order of their paths. */
  readonly files: readonly FolderFile[];
  /** How many have failed. */
  readonly failures: number;
}
/**
 * Uploads all files of a folder, each with its `relative_path`. One that fails does not stop the others: the report names it. Another run then skips
 * those that have arrived. Rejects only with the reason of an abort, or where the folder cannot be read at all.
 */
declare function uploadFolder(knowledge: Knowledge, {
  folder,
  relative_path,
  ...store
}: FolderArguments, {
  concurrency,
  dryRun,
  onProgress,
  onFile,
  ...options
}?: FolderOptions): Promise<FolderReport>;
//#endregion
export { type FileSessionStore, type FolderArguments, type FolderFile, type FolderFilter, type FolderOptions, type FolderReport, fileSessionStore, fileSource, uploadFolder };