import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { compare, type Verdict } from "../../scripts/diff/compare.js";
import type { Judgement } from "../../scripts/diff/judgements.js";
import { readDescription } from "../../scripts/diff/read-description.js";

/** Text that is replaced in a file of the contract, or in library.yaml. */
export interface Edit {
  file: string;
  replace: string;
  by: string;
}

/** A change of a description, and what must be said about it. */
export interface DiffCase {
  topic: string;
  /** How the older description differs from what lies in the repository. */
  base?: Edit[];
  /** How the newer one does. */
  revision?: Edit[];
  want: WantedVerdict[];
}

export interface WantedVerdict {
  verdict: string;
  /** For the contract and for the package, where it is another one than the verdict. */
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
  const [before, after] = [plant(base, base, revision), plant(revision, base, revision)];
  try {
    const verdicts = await compare(await readDescription(before.root), await readDescription(after.root));
    const found = verdicts.map((verdict) => wanted(verdict, after.folder));
    return { found, rows: verdicts.flatMap(({ rows }) => rows) };
  } finally {
    for (const { folder } of [before, after]) rmSync(folder, { recursive: true });
  }
}

/** A copy of the description that a case is about, edited. */
function plant(edits: Edit[], ...all: Edit[][]): { folder: string; root: string } {
  const folder = mkdtempSync(join(tmpdir(), "diff-case-"));
  const ofLibrary = all.flat().some(({ file }) => file === "library.yaml");
  if (ofLibrary) cpSync(join(import.meta.dirname, "library.yaml"), join(folder, "library.yaml"));
  else cpSync("openapi", join(folder, "openapi"), { recursive: true });
  for (const { file, replace, by } of edits) {
    const [head, tail, ...more] = readFileSync(join(folder, file), "utf8").split(replace);
    if (tail === undefined || more.length > 0)
      throw new Error(`${file} must have this text once:\n${replace}`);
    writeFileSync(join(folder, file), `${head}${by}${tail}`);
  }
  return { folder, root: join(folder, ofLibrary ? "library.yaml" : "openapi/openapi.yaml") };
}

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
