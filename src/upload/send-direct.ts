import type { Arguments } from "../response/result.js";
import type { Prepared } from "./delivery.js";
import type { Knowledge, Place, UploadedFile } from "./place.js";
import { collect } from "./storage.js";

/** "Up to about 31 MB" go to the API in one request, say the official docs. */
export const mostDirectBytes = 31_000_000;

/**
 * Sends a small source to the API in one request, all of it in memory. It must not be retried: nothing tells whether a lost response was a
 * success.
 */
export async function sendDirect(
  knowledge: Knowledge,
  { file_name, mime_type: type, relative_path, ...store }: Place,
  { reader, progress, run, waits }: Prepared,
): Promise<UploadedFile> {
  const size = reader.size as number;
  await reader.prepare(size);
  const bytes = reader.blob(0, size) ?? (await collect(reader.read(0, size), size));
  const file = new File([bytes], file_name, { type });
  const args = { ...store, file, relative_path } as Arguments<"uploadFile">;
  await reader.verify();
  await run.ready();
  const { signal } = run;
  const uploaded = await knowledge.uploadFile(args, { signal, timeoutMs: waits.noProgressMs });
  progress.acknowledged(size);
  if (uploaded.id !== undefined) return { fileId: uploaded.id, file: uploaded };
  throw run.error("protocol", "the API took the file and names no ID: set directLimit to 0");
}
