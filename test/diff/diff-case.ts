import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { compare, type Verdict } from "../../scripts/diff/compare.js";
import type { Judgement } from "../../scripts/diff/judgements.js";
import { type ReadDescription, readDescription } from "../../scripts/diff/read-description.js";

/** Text that is replaced in library.yaml, or in a file of frozen/, which is this contract as it once was. */
export interface Edit {
  file: string;
  replace: string;
  by: string;
}

/** A change of a description, and what must be said about it. */
export interface DiffCase {
  topic: string;
  /** How the older description differs from the one in this folder. */
  base?: Edit[];
  /** How the newer one does. */
  revision?: Edit[];
  want: WantedVerdict[];
}

export interface WantedVerdict {
  verdict: string;
  /** For the contract and for the package, where it differs from the verdict. */
  contract?: string;
  package?: string;
  affected: string[];
  where: string;
  /** How many other parts have the same change. */
  elsewhere?: number;
  change: string;
  /** file:line in the revision */
  at?: string;
}

/** Makes both descriptions of a case and compares them. */
export async function runCase({
  base = [],
  revision = [],
}: DiffCase): Promise<{ found: WantedVerdict[]; rows: Judgement[] }> {
  const root = [...base, ...revision].some(({ file }) => file === "library.yaml")
    ? "library.yaml"
    : "frozen/openapi.yaml";
  const [before, after] = [await plant(root, base), await plant(root, revision)];
  const verdicts = await compare(before.description, after.description);
  const found = verdicts.map((verdict) => wanted(verdict, after.folder));
  return { found, rows: verdicts.flatMap(({ rows }) => rows) };
}

interface Planted {
  folder: string;
  description: ReadDescription;
}

const untouched = new Map<string, Promise<Planted>>();

let copies: string | undefined;
let turn: Promise<unknown> = Promise.resolve();

/** Copies of the descriptions of this folder, each edited for one reading and put back after it. */
function copiesFolder(): string {
  copies ??= mkdtempSync(join(tmpdir(), "diff-case-"));
  for (const name of ["library.yaml", "frozen"])
    if (!existsSync(join(copies, name)))
      cpSync(join(import.meta.dirname, name), join(copies, name), { recursive: true });
  return copies;
}

export function removeCopies(): void {
  if (copies !== undefined) rmSync(copies, { recursive: true });
  copies = undefined;
}

/** Reads an edited copy of a description of this folder; where nothing is edited, the description itself, once. */
export async function plant(root: string, edits: Edit[]): Promise<Planted> {
  if (edits.length === 0) {
    if (!untouched.has(root)) untouched.set(root, readIn(import.meta.dirname, root));
    return untouched.get(root) as Promise<Planted>;
  }
  const planted = turn.then(() => readEdited(root, edits));
  turn = planted.catch(() => undefined);
  return planted;
}

async function readEdited(root: string, edits: Edit[]): Promise<Planted> {
  const folder = copiesFolder();
  const files = new Set(edits.map(({ file }) => join(folder, file)));
  const before = [...files].map((file) => [file, readFileSync(file, "utf8")] as const);
  try {
    for (const edit of edits) apply(folder, edit);
    return await readIn(folder, root);
  } finally {
    for (const [file, text] of before) writeFileSync(file, text);
  }
}

function apply(folder: string, { file, replace, by }: Edit): void {
  const [head, tail, ...more] = readFileSync(join(folder, file), "utf8").split(replace);
  if (tail === undefined || more.length > 0) throw new Error(`${file} must have this text once:\n${replace}`);
  writeFileSync(join(folder, file), `${head}${by}${tail}`);
}

const readIn = async (folder: string, root: string): Promise<Planted> => ({
  folder,
  description: await readDescription(join(folder, root), { linted: true }),
});

function wanted(
  { level, contract, package: inPackage, audiences, wheres: [where = "", ...others], text, place }: Verdict,
  folder: string,
): WantedVerdict {
  return {
    verdict: level,
    ...(contract !== level && { contract }),
    ...(inPackage !== level && { package: inPackage }),
    affected: audiences,
    where,
    ...(others.length > 0 && { elsewhere: others.length }),
    change: text,
    ...(place && { at: `${relative(folder, resolve(place.file))}:${place.line}` }),
  };
}
