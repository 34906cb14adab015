import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { createClient, type KnowledgeClient, waitUntilProcessed } from "../index.js";
import { type FolderFile, fileSessionStore, fileSource, uploadFolder } from "../node/index.js";
import { type UploadProgress, upload } from "../upload/index.js";
import { describeFailure, isFatal } from "./describe-failure.js";
import { printable } from "./printable.js";
import { createProgressLine } from "./progress-line.js";
import { retryLogger } from "./retry-logger.js";
import { readUploadArguments, type UploadCommandArguments, uploadUsage } from "./upload-arguments.js";
import { warningStore } from "./warning-store.js";

export { uploadUsage };

/** `npx aitronos-knowledge upload`: uploads files and folders. Resolves to the exit code. @throws RangeError for wrong usage */
export async function uploadCommand(args: string[]): Promise<number> {
  const given = readUploadArguments(args, process.env);
  const stop = new AbortController();
  const fatal = new Error("the next file would fail in the same way");
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  process.stdout.on("error", () => {}); // a reader of the list, such as `head`, may stop before the end
  const line = createProgressLine(process.stderr);
  try {
    const failures = await uploadAll(given, line, stop.signal, () => stop.abort(fatal));
    return failures > 0 ? 1 : 0;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    line.clear();
    if (stop.signal.reason === fatal) {
      process.stderr.write("Stopped: the other files would fail in the same way.\n");
      return 1;
    }
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
  stop: () => void,
): Promise<number> {
  const { organization_id, store_id, relative_path, baseUrl, trustedHosts, isDryRun, isJson } = given;
  const { include, exclude, shard } = given;
  const warn = (text: string) => {
    line.clear();
    process.stderr.write(`${text}\n`);
  };
  const logger = retryLogger(warn);
  const knowledge = createClient({ ...given.credentials, logger, ...(baseUrl !== undefined && { baseUrl }) });
  const sessions = warningStore(fileSessionStore(), (error) =>
    warn(`If this run is interrupted, the next one starts over: ${messageOf(error)}`),
  );
  const options = { signal, sessions, trustedHosts };
  const place = { organization_id, store_id, ...(relative_path !== undefined && { relative_path }) };
  const counts: Partial<Record<FolderFile["outcome"], number>> = {};

  /** `folder`: where its path begins. */
  const report = async (file: FolderFile, folder = ""): Promise<void> => {
    const processed = given.waits ? await waitFor(knowledge, given, file, signal) : file;
    counts[processed.outcome] = (counts[processed.outcome] ?? 0) + 1;
    line.finish(file.path);
    const problem =
      processed.outcome === "failed" && describeFailure(processed.error, join(folder, file.path), given);
    process.stdout.write(`${isJson ? asJson(processed, problem) : asText(processed, problem)}\n`);
    if (processed.outcome === "failed" && isFatal(processed.error)) stop();
  };

  const uploadFiles = async (folder: string): Promise<void> => {
    const reports: Promise<void>[] = [];
    const onFile = (file: FolderFile) => {
      const reported = report(file, folder);
      reported.catch(() => {}); // an abort is reported once
      reports.push(reported);
    };
    const filter = { include, exclude, shard, dryRun: isDryRun };
    await uploadFolder(
      knowledge,
      { ...place, folder },
      { ...options, ...filter, onProgress: line.show, onFile },
    );
    await Promise.all(reports);
  };

  const uploadOne = async (path: string): Promise<void> => {
    if (isDryRun) return report({ path, outcome: "found" });
    const file = { ...place, source: await fileSource(path), file_name: basename(path) };
    const onProgress = (progress: UploadProgress) => line.show(path, progress);
    await report({
      path,
      outcome: "uploaded",
      ...(await upload(knowledge, file, { ...options, onProgress })),
    });
  };

  for (const path of given.paths) {
    try {
      await ((await stat(path)).isDirectory() ? uploadFiles(path) : uploadOne(path));
    } catch (error) {
      signal.throwIfAborted();
      await report({ path, outcome: "failed", error });
    }
  }
  const all = Object.entries(counts);
  line.clear();
  if (!isJson && all.reduce((sum, [, count]) => sum + count, 0) !== 1)
    process.stderr.write(
      `${all.map(([outcome, count]) => `${count} ${outcome}`).join(", ") || "no files"}\n`,
    );
  return counts.failed ?? 0;
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
    const args = { organization_id, store_id, file_id: file.fileId };
    const { status } = await waitUntilProcessed(knowledge, args, { signal });
    return file.outcome === "uploaded" ? { ...file, file: { ...file.file, status } } : file;
  } catch (error) {
    signal.throwIfAborted();
    return { path: file.path, outcome: "failed", error };
  }
}

const asText = (file: FolderFile, problem: string | false): string => {
  const path = printable(file.path);
  if (problem !== false) return `${path}: failed: ${problem}`;
  return "fileId" in file ? `${path}: ${file.outcome} as ${file.fileId}` : `${path}: ${file.outcome}`;
};

const asJson = (file: FolderFile, problem: string | false): string =>
  JSON.stringify(problem === false ? file : { ...file, error: problem });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
