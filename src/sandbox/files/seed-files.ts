import { type Failure, isStep, type Run, runFrom, steps } from "./processing.js";
import type { FileRecord, SeedFile, StoredFile } from "./stored-file.js";

interface Rule {
  /** What a field of a seed must be. */
  readonly words: string;
  readonly holds: (value: unknown) => boolean;
}

const text: Rule = { words: "a text", holds: (value) => typeof value === "string" };
const oneOf = (values: readonly string[]): Rule => ({
  words: `one of ${values.join(", ")}`,
  holds: (value) => values.includes(value as string),
});
const statuses: readonly StoredFile["status"][] = [
  "uploaded",
  "pending",
  "processing",
  "completed",
  "failed",
];

/** What a seed may say; JSON has no compiler. */
const rules: { readonly [Name in keyof SeedFile]-?: Rule } = {
  id: text,
  organization_id: text,
  store_id: text,
  file_name: text,
  mime_type: text,
  relative_path: text,
  content_type: text,
  size: {
    words: "a whole number of bytes",
    holds: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  },
  content: {
    words: "a text, a Uint8Array or a Blob",
    holds: (value) => typeof value === "string" || ArrayBuffer.isView(value) || "size" in Object(value),
  },
  created_at: { words: "a time", holds: (value) => !Number.isNaN(new Date(value as string).getTime()) },
  status: oneOf(statuses),
  failure: {
    words: `{ step: ${steps.join(" or ")}, message }`,
    holds: (value) => isStep(Object(value).step),
  },
};

export interface Beginning {
  /** The store of a file that names none. */
  readonly organization_id: string;
  readonly store_id: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  nextFileId(): string;
}

/** The files that are there from the start, with the status that each one names. @throws RangeError for an impossible one */
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
  const content = given === undefined ? undefined : new Blob([given as BlobPart]);
  const asked = created_at === undefined ? undefined : new Date(created_at).getTime();
  const run = status === "uploaded" ? undefined : runAt(status, failure, now, asked);
  return {
    ...store,
    file_name: id,
    content_type: mime_type,
    size: 0,
    ...said,
    id,
    mime_type,
    ...(content && { content, size: content.size }),
    created: asked ?? run?.[0].at ?? now,
    run,
    earlier: [],
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

/** Checked here, so that a wrong seed fails where it is written. */
function refuseImpossible(seed: SeedFile): void {
  if (Object(seed) !== seed) throw new RangeError(`a file is an object, not ${JSON.stringify(seed)}`);
  for (const [name, value] of Object.entries(seed)) {
    const rule = Object.hasOwn(rules, name) ? rules[name as keyof SeedFile] : undefined;
    if (rule === undefined)
      throw new RangeError(`a file has ${Object.keys(rules).join(", ")}, not ${JSON.stringify(name)}`);
    if (value !== undefined && !rule.holds(value))
      throw new RangeError(`${name} of a file is ${rule.words}, not ${JSON.stringify(value)}`);
  }
  const fails = ["pending", "processing", "failed"];
  if (seed.failure !== undefined && !fails.includes(seed.status ?? "completed"))
    throw new RangeError(`a file with a failure is ${fails.join(" or ")}: give it one of these`);
}
