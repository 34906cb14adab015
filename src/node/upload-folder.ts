import { stat } from "node:fs/promises";
import { join, posix } from "node:path";
import type { Knowledge, UploadedFile } from "../upload/place.js";
import type { OnProgress } from "../upload/progress.js";
import type { SavedSession, SessionStore } from "../upload/session-store.js";
import { upload } from "../upload/upload.js";
import type { UploadOptions } from "../upload/upload-options.js";
import { defaultDirectory, type FileSessionStore, fileSessionStore } from "./file-session-store.js";
import { fileSource } from "./file-source.js";
import { type FolderFilter, listFolder } from "./list-folder.js";

export interface FolderArguments {
  readonly organization_id: string;
  readonly store_id: string;
  readonly folder: string;
  /** Where the folder goes in the store; by default its files are at the top. */
  readonly relative_path?: string | undefined;
}

export interface FolderOptions extends Omit<UploadOptions, "onProgress">, FolderFilter {
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
export type FolderFile =
  | ({ readonly path: string; readonly outcome: "uploaded" } & UploadedFile)
  | { readonly path: string; readonly outcome: "skipped"; readonly fileId: string }
  | { readonly path: string; readonly outcome: "found" }
  | { readonly path: string; readonly outcome: "failed"; readonly error: unknown };

export interface FolderReport {
  /** In the order of their paths. */
  readonly files: readonly FolderFile[];
  /** How many have failed. */
  readonly failures: number;
}

/**
 * Uploads all files of a folder, each with its `relative_path`. One that fails does not stop the others: the report names it. Another run then skips
 * those that have arrived. Rejects only with the reason of an abort, or where the folder cannot be read at all.
 */
export async function uploadFolder(
  knowledge: Knowledge,
  { folder, relative_path, ...store }: FolderArguments,
  { concurrency = 4, dryRun = false, onProgress, onFile, ...options }: FolderOptions = {},
): Promise<FolderReport> {
  const { sessions = fileSessionStore(), signal } = options;
  const { files, unreadable } = await listFolder(folder, options, stateFolders(sessions));
  const reports = new Map<string, FolderFile>();
  const report = async (file: FolderFile) => {
    reports.set(file.path, file);
    try {
      await onFile?.(file);
    } catch {}
  };
  for (const { path, error } of unreadable) await report({ path, outcome: "failed", error });
  const done: string[] = [];

  const send = async (path: string): Promise<FolderFile> => {
    if (dryRun) return { path, outcome: "found" };
    const source = join(folder, path);
    const { size, mtimeMs } = await stat(source);
    const key = JSON.stringify(["arrived", store, relative_path ?? null, path, size, mtimeMs]);
    done.push(key);
    const before = options.resume === false ? undefined : await sessions.get(key).catch(() => undefined);
    if (before) return { path, outcome: "skipped", fileId: before.uploadId };
    const place = posix.join(relative_path ?? "", posix.dirname(path));
    const args = { ...store, source: await fileSource(source), file_name: posix.basename(path) };
    const uploaded = await upload(
      knowledge,
      { ...args, ...(place !== "." && { relative_path: place }) },
      { ...options, sessions, onProgress: (progress) => onProgress?.(path, progress) },
    );
    await sessions.set(key, arrived(uploaded.fileId)).catch(() => {});
    return { path, outcome: "uploaded", ...uploaded };
  };

  const waiting = files[Symbol.iterator]();
  const worker = async () => {
    for (const path of waiting) {
      const file = await send(path).catch((error: unknown): FolderFile => {
        signal?.throwIfAborted();
        return { path, outcome: "failed", error };
      });
      await report(file);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, worker));

  const all = [...reports.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const failures = all.filter(({ outcome }) => outcome === "failed").length;
  if (failures === 0) for (const key of done) await sessions.delete(key).catch(() => {});
  return { files: all, failures };
}

/** Where signed URLs are kept: by this run, and by others. */
const stateFolders = (sessions: SessionStore | FileSessionStore): string[] => [
  defaultDirectory(),
  ...("directory" in sessions ? [sessions.directory] : []),
];

/** What a run leaves for the next one: that a file has arrived. */
const arrived = (uploadId: string): SavedSession => ({
  uploadId,
  url: "",
  chunkSize: undefined,
  expiresAt: 0,
  acknowledged: 0,
  hasArrived: true,
});
