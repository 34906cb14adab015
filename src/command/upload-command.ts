import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { createClient, type KnowledgeClient, waitUntilProcessed } from "../index.js";
import { type FolderFile, fileSessionStore, fileSource, uploadFolder } from "../node/index.js";
import { upload } from "../upload/index.js";
import { createProgressLine } from "./progress-line.js";
import { readUploadArguments, type UploadCommandArguments, uploadUsage } from "./upload-arguments.js";

export { uploadUsage };

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** `npx aitronos-knowledge upload`: uploads files and folders. Resolves with the exit code. @throws RangeError for wrong usage */
export async function uploadCommand(args: string[]): Promise<number> {
  const given = readUploadArguments(args, process.env);
  const interrupt = new AbortController();
  const onSignal = () => interrupt.abort(new Error("interrupted"));
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  const line = createProgressLine(process.stderr);
  try {
    const failures = await uploadAll(given, line, interrupt.signal);
    return failures > 0 ? 1 : 0;
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    line.clear();
    process.stderr.write("Interrupted. Run the same command again to go on where it stopped.\n");
    return 130;
  } finally {
    line.clear();
    process.off("SIGINT", onSignal).off("SIGTERM", onSignal);
  }
}

async function uploadAll(
  given: UploadCommandArguments,
  line: ReturnType<typeof createProgressLine>,
  signal: AbortSignal,
): Promise<number> {
  const { organization_id, store_id, relative_path, baseUrl, isDryRun, include, exclude, shard } = given;
  const knowledge = createClient({ ...given.credentials, ...(baseUrl !== undefined && { baseUrl }) });
  const { hostname } = new URL(baseUrl ?? "https://api.aitronos.com");
  const sessions = fileSessionStore();
  const trustedHosts = loopback.test(hostname) ? { trustedHosts: [hostname] } : {};
  const onProgress = line.show;
  const options = { signal, sessions, ...trustedHosts };
  let failures = 0;

  const report = async (file: FolderFile): Promise<void> => {
    const processed = given.waits ? await waitFor(knowledge, given, file, signal) : file;
    if (processed.outcome === "failed") failures++;
    line.finish(file.path);
    process.stdout.write(given.isJson ? `${JSON.stringify(asJson(processed))}\n` : `${asText(processed)}\n`);
  };

  for (const path of given.paths) {
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    const place = relative_path === undefined ? {} : { relative_path };
    if (isFolder) {
      const reports: Promise<void>[] = [];
      const onFile = (file: FolderFile) => {
        const reported = report(file);
        reported.catch(() => {}); // an abort is reported once
        reports.push(reported);
      };
      await uploadFolder(
        knowledge,
        { organization_id, store_id, folder: path, ...place },
        { ...options, include, exclude, shard, dryRun: isDryRun, onProgress, onFile },
      );
      await Promise.all(reports);
    } else {
      await report(await uploadOne());
    }

    async function uploadOne(): Promise<FolderFile> {
      try {
        const source = await fileSource(path);
        if (isDryRun) return { path, outcome: "found" };
        const file = { organization_id, store_id, source, file_name: basename(path), ...place };
        const onOne = {
          onProgress: (progress: Parameters<typeof onProgress>[1]) => onProgress(path, progress),
        };
        return { path, outcome: "uploaded", ...(await upload(knowledge, file, { ...options, ...onOne })) };
      } catch (error) {
        signal.throwIfAborted();
        return { path, outcome: "failed", error };
      }
    }
  }
  return failures;
}

/** A file that has arrived and cannot be processed has failed. */
async function waitFor(
  knowledge: KnowledgeClient,
  { organization_id, store_id }: UploadCommandArguments,
  file: FolderFile,
  signal: AbortSignal,
): Promise<FolderFile> {
  if (file.outcome !== "uploaded" && file.outcome !== "skipped") return file;
  try {
    await waitUntilProcessed(knowledge, { organization_id, store_id, file_id: file.fileId }, { signal });
    return file;
  } catch (error) {
    signal.throwIfAborted();
    return { path: file.path, outcome: "failed", error };
  }
}

const asText = (file: FolderFile): string => {
  if (file.outcome === "failed") return `${file.path}: failed: ${messageOf(file.error)}`;
  return "fileId" in file
    ? `${file.path}: ${file.outcome} as ${file.fileId}`
    : `${file.path}: ${file.outcome}`;
};

const asJson = (file: FolderFile): object =>
  file.outcome === "failed" ? { ...file, error: messageOf(file.error) } : file;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
