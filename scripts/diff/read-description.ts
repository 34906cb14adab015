import type { Description } from "../description/description.js";
import { DescriptionError } from "../description/description-error.js";
import { bundleFiles } from "../redocly/bundle-files.js";
import { lintFiles } from "../redocly/lint-files.js";
import { openFiles } from "../redocly/open-files.js";
import { createPlaceOf, type PlaceOf } from "../redocly/source-locator.js";

/** A description in one piece that still knows in which file and line each of its objects was written. */
export interface ReadDescription {
  description: Description;
  placeOf: PlaceOf;
}

/**
 * Reads the description whose root file is `root`, OpenAPI 3.0 or 3.1, ours or another's. Throws `DescriptionError` with what it has of a
 * wrong kind, which could be compared with nothing. One that is `linted` has nothing of it.
 */
export async function readDescription(root: string, { linted = false } = {}): Promise<ReadDescription> {
  const files = await openFiles(root);
  const findings = linted ? [] : await lintFiles(files, { foreign: true });
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new DescriptionError("The description cannot be read.", errors);
  return { description: await bundleFiles(files, { foreign: true }), placeOf: await createPlaceOf(files) };
}
