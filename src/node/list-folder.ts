import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { crc32c } from "../upload/crc32c.js";
import { globPattern } from "./glob-pattern.js";

export interface FolderFilter {
  /** Patterns of the files to take; all of them by default. */
  readonly include?: readonly string[] | undefined;
  /** Patterns of the files to leave out. */
  readonly exclude?: readonly string[] | undefined;
  /** `"3/10"`: the third of ten parts. Each file is in one part, by a hash of its path, so that ten machines share the work. */
  readonly shard?: string | undefined;
}

export interface FolderListing {
  /** Paths below the folder, with `/` between their parts, in the order of their code units. */
  readonly files: readonly string[];
  /** What could not be read. */
  readonly unreadable: readonly { readonly path: string; readonly error: unknown }[];
}

/**
 * All files of a folder and of those in it, links followed, but a link that leads back, and without those named `hidden`. What is left out need not be
 * readable.
 */
export async function listFolder(
  folder: string,
  filter: FolderFilter,
  hidden: readonly string[],
): Promise<FolderListing> {
  const files: string[] = [];
  const unreadable: { path: string; error: unknown }[] = [];
  const isWanted = wanted(filter);
  const isExcluded = matching(filter.exclude ?? []);
  const own = await Promise.all(hidden.map((each) => realpath(each).catch(() => each)));

  const visit = async (path: string, ancestors: readonly string[]): Promise<void> => {
    const absolute = join(folder, path);
    const real = await realpath(absolute);
    if (ancestors.includes(real) || own.includes(real)) return;
    for (const name of (await readdir(absolute)).sort()) {
      const below = path === "" ? name : `${path}/${name}`;
      if (isExcluded(below)) continue;
      let isFolder = false;
      try {
        const stats = await stat(join(folder, below));
        isFolder = stats.isDirectory();
        if (isFolder) await visit(below, [...ancestors, real]);
        else if (!isWanted(below)) continue;
        else if (stats.isFile()) files.push(below);
        else throw new Error("it is a pipe, a socket or a device, and no file: exclude it, or name it alone");
      } catch (error) {
        if (isFolder || isWanted(below)) unreadable.push({ path: below, error });
      }
    }
  };
  await visit("", []);
  return { files: files.sort(), unreadable };
}

const readShard = (shard: string): number[] =>
  (/^([1-9]\d*)\/([1-9]\d*)$/.exec(shard) ?? []).map(Number).slice(1);

/** Whether it is written as `3/10`, and there is a part of this number. */
export const isShard = (shard: string): boolean => {
  const [part = 0, parts = 0] = readShard(shard);
  return part >= 1 && part <= parts;
};

function wanted({ include = ["**"], shard = "1/1" }: FolderFilter): (path: string) => boolean {
  const [part = 0, parts = 0] = readShard(shard);
  if (!isShard(shard)) throw new RangeError(`a shard is written as 3/10, not ${shard}`);
  const isIncluded = matching(include);
  return (path) => isIncluded(path) && crc32c(new TextEncoder().encode(path)) % parts === part - 1;
}

function matching(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map((glob) => globPattern(glob));
  return (path) => patterns.some((each) => each.test(path.normalize()));
}
