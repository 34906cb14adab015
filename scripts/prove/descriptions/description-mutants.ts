import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DescriptionMutant } from "./description-mutant.js";
import { mutateSample } from "./mutate-sample.js";
import { mutateYaml } from "./mutate-yaml.js";

/**
 * Files to which the description does not lead: guides are prose about it, releases are what it once was, storage is a description of its
 * own, the playground is a program of the docs, and the two data files belong to the coverage gate and the lint.
 */
const besides = /^(guides\/|releases\/|storage\/|playground\.ts$|(coverage-exceptions|house-rules)\.yaml$)/;

/** The files of the description in `folder` that are proved, relative to it. */
export const descriptionFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => !besides.test(file))
    .sort();

/** Every mutant of the description in `folder`, or of some files of it, in the same order on every run. */
export function descriptionMutants(
  folder: string,
  isChosen: (file: string) => boolean = () => true,
): DescriptionMutant[] {
  const files = descriptionFiles(folder);
  return files.filter(isChosen).flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return /\.ya?ml$/.test(file) ? mutateYaml(file, text, files) : mutateSample(file, text);
  });
}
