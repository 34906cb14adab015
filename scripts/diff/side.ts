import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { parseYaml } from "../redocly/yaml.js";
import { CannotCompareError } from "./cannot-compare-error.js";
import { git, isRef } from "./git.js";
import type { Level } from "./judgements.js";
import { type ReadDescription, readDescription } from "./read-description.js";
import { type Release, releasesFolder, releasesIn } from "./releases.js";

const rootFile = "openapi/openapi.yaml";

/** One of the two things that are compared: a description, and the package that is released with it, where there is one. */
export interface Side extends ReadDescription {
  label: string;
  package?: { name: string; version: string; announced: Level | undefined };
}

/** Reads a release, a file or a git ref. */
export async function sideOf(refOrFile: string): Promise<Side> {
  const release = releasesIn(releasesFolder).find(({ file }) => resolve(file) === resolve(refOrFile));
  if (release) return sideOfRelease(release);
  if (existsSync(refOrFile)) return sideOfFile(refOrFile);
  if (isRef(refOrFile)) return sideOfRef(refOrFile);
  throw new CannotCompareError(`${refOrFile} is neither a git ref nor a file`);
}

/** The newest release; `undefined` where there has been none. */
export async function lastRelease(): Promise<Side | undefined> {
  const [last] = releasesIn(releasesFolder);
  return last && sideOfRelease(last);
}

/** The working tree, or another description that lies in a file. */
export async function sideOfFile(file = rootFile): Promise<Side> {
  if (!existsSync(file)) throw new CannotCompareError(`there is no file ${file}`);
  const side = { ...(await readDescription(file)), label: file };
  if (relative("", file) !== rootFile) return side;
  return {
    ...side,
    package: { ...readPackage(readFileSync("package.json", "utf8")), announced: announcedLevel() },
  };
}

/** What was released: its description and the version that the package then had. */
export async function sideOfRelease({ version, file }: Release): Promise<Side> {
  const { name } = readPackage(readFileSync("package.json", "utf8"));
  return { ...(await readDescription(file)), label: file, package: { name, version, announced: undefined } };
}

/** The description as it was at a git ref, and the version of the package there. */
async function sideOfRef(ref: string): Promise<Side> {
  const folder = mkdtempSync(join(tmpdir(), "diff-base-"));
  try {
    const archive = join(folder, "openapi.tar");
    git("archive", "--output", archive, ref, "openapi");
    execFileSync("tar", ["-xf", archive, "-C", folder]);
    const side = await readDescription(join(folder, rootFile));
    return {
      ...side,
      label: ref,
      package: { ...readPackage(git("show", `${ref}:package.json`)), announced: undefined },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readPackage(json: string): { name: string; version: string } {
  const { name, version } = JSON.parse(json) as { name: string; version: string };
  return { name, version };
}

/** What the changesets that wait for the next release announce: they raise the version of the package when it is released. */
function announcedLevel(): Level | undefined {
  const folder = ".changeset";
  if (!existsSync(folder)) return undefined;
  const announced = readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .flatMap((name) => {
      const [, front = ""] = readFileSync(join(folder, name), "utf8").split(/^---$/m);
      return Object.values((parseYaml(front) ?? {}) as Record<string, Level>);
    });
  return (["major", "minor", "patch"] as const).find((level) => announced.includes(level));
}
