import { relative } from "node:path";
import type { Description } from "../description/description.js";
import { DescriptionError } from "../description/description-error.js";
import type { Finding } from "../description/finding.js";
import { bundleFiles } from "../redocly/bundle-files.js";
import { openFiles } from "../redocly/open-files.js";
import { createPlaceOf, type PlaceOf } from "../redocly/source-locator.js";

/** A description in one piece that still knows in which file and line each of its objects was written. */
export interface ReadDescription {
  description: Description;
  placeOf: PlaceOf;
}

/** Reads the description whose root file is `root`, OpenAPI 3.0 or 3.1. Throws `DescriptionError` when it cannot be read. */
export async function readDescription(root: string): Promise<ReadDescription> {
  try {
    const files = await openFiles(root);
    return { description: await bundleFiles(files), placeOf: await createPlaceOf(files) };
  } catch (error) {
    if (error instanceof DescriptionError && error.findings[0]) throw unreadable(root, error.findings[0]);
    throw error;
  }
}

const unreadable = (root: string, finding: Finding): DescriptionError => {
  const { file, line, column, message } = finding;
  return new DescriptionError(`${relative("", root)} cannot be read: ${file}:${line}:${column} ${message}`, [
    finding,
  ]);
};
