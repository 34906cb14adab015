import { type Failure, knownStep, type Run, runFrom } from "./processing.js";
import type { FileRecord, SeedFile, StoredFile } from "./stored-file.js";

/** What a seed may say; a field that is none of these is a mistake, and JSON has no compiler. */
const fields: Readonly<Record<keyof SeedFile, true>> = {
  id: true,
  organization_id: true,
  store_id: true,
  file_name: true,
  mime_type: true,
  relative_path: true,
  content_type: true,
  size: true,
  content: true,
  created_at: true,
  status: true,
  failure: true,
};
const statuses: readonly StoredFile["status"][] = [
  "uploaded",
  "pending",
  "processing",
  "completed",
  "failed",
];

export interface Beginning {
  /** The store of a file that names none. */
  readonly organization_id: string;
  readonly store_id: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  nextFileId(): string;
}

/** The files that are there from the start, each where it says that it stands. @throws RangeError for one that cannot be */
export function seedFiles(seeds: readonly SeedFile[], beginning: Beginning): Map<string, FileRecord> {
  seeds.forEach(refuseImpossible);
  const files = new Map<string, FileRecord>();
  for (const seed of seeds) {
    const file = record(seed, beginning);
    if (files.has(file.id)) throw new RangeError(`two files have the id ${file.id}`);
    files.set(file.id, file);
  }
  return files;
}

function record(seed: SeedFile, { now, nextFileId, ...store }: Beginning): FileRecord {
  const { status = "completed", failure, created_at, content: given, ...said } = seed;
  const id = said.id ?? nextFileId();
  const mime_type = said.mime_type ?? "application/octet-stream";
  const content = given === undefined ? undefined : new Blob([given]);
  const asked = created_at === undefined ? undefined : new Date(created_at).getTime();
  const runs = status === "uploaded" ? [] : [runAt(status, failure, now, asked)];
  return {
    ...store,
    file_name: id,
    content_type: mime_type,
    size: 0,
    ...said,
    id,
    mime_type,
    ...(content && { content, size: content.size }),
    created: asked ?? runs[0]?.[0].at ?? now,
    runs,
  };
}

/** A run that stands at `status` now; one that has ended did so right after `created`, if that is known. */
function runAt(
  status: Exclude<StoredFile["status"], "uploaded">,
  failure: Failure | undefined,
  now: number,
  created = now,
): Run {
  const meant = status === "failed" ? (failure ?? { step: "embedding" }) : failure;
  const stages = runFrom(0, meant).filter((stage) => stage.status === status);
  const latest = now - (stages.at(-1)?.at ?? 0);
  const hasEnded = status === "completed" || status === "failed";
  return runFrom(hasEnded ? Math.min(created, latest) : latest, meant);
}

/** Here, so that it fails where it is written. */
function refuseImpossible(seed: SeedFile): void {
  const { status, failure, created_at, size = 0 } = seed;
  const stranger = Object.keys(seed).find((name) => !Object.hasOwn(fields, name));
  if (stranger !== undefined)
    throw new RangeError(`a file has ${Object.keys(fields).join(", ")}; no ${JSON.stringify(stranger)}`);
  if (status !== undefined && !statuses.includes(status))
    throw new RangeError(`a file is ${statuses.join(", ")}; not ${JSON.stringify(status)}`);
  if (!(Number.isSafeInteger(size) && size >= 0))
    throw new RangeError(`the size of a file is a whole number of bytes, not ${JSON.stringify(size)}`);
  if (created_at !== undefined && Number.isNaN(new Date(created_at).getTime()))
    throw new RangeError(`created_at is a time, not ${JSON.stringify(created_at)}`);
  if (failure === undefined) return;
  if (status === undefined || status === "completed" || status === "uploaded")
    throw new RangeError("a file with a failure is pending, processing or failed: give it one of these");
  knownStep(failure.step);
}
