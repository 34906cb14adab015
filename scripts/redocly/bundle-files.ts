import { bundle, createConfig, type NormalizedProblem } from "@redocly/openapi-core";
import type { Description } from "../description/description.js";
import { DescriptionError } from "../description/description-error.js";
import { putCodeSamples } from "./code-samples.js";
import { findingOf, findingOfError, isOfMapping, isUnresolved } from "./finding-of.js";
import { createIsUnused } from "./is-unused.js";
import type { DescriptionFiles } from "./open-files.js";
import { putSharedParts, sharedPartsPlugin } from "./put-shared-parts.js";

/**
 * Puts the files of a description together with Redocly: each external reference becomes a component named after its file. Whatever all
 * operations or all responses have goes where OpenAPI wants it, and so do the code samples beside the root file.
 */
export async function bundleFiles(files: DescriptionFiles, { foreign = false } = {}): Promise<Description> {
  const { root, resolver } = files;
  const result = await bundle({
    doc: root,
    config: await createConfig({}, { plugins: [sharedPartsPlugin] }),
    externalRefResolver: resolver,
    componentRenamingConflicts: foreign ? "warn" : "error", // of ours no two have one name; of others the second one is renamed
  }).catch((error: unknown) => {
    throw new DescriptionError("The description cannot be read.", [
      findingOfError(error, root.source.absoluteRef),
    ]);
  });
  const errors = result.problems.filter(({ severity }) => severity === "error");
  const isHarmless = foreign && errors.length > 0 ? await createIsHarmless(files) : () => false;
  const problems = errors.filter((each) => !isHarmless(each));
  if (problems.length > 0) {
    throw new DescriptionError(
      "The files of the description do not fit together.",
      problems.map((problem) => findingOf(problem)),
    );
  }
  const description = result.bundle.parsed as Description;
  putSharedParts(description);
  putCodeSamples(description, root.source.absoluteRef);
  return description;
}

/** In a description of others, what leads nowhere and is needed by nothing generated. */
async function createIsHarmless(files: DescriptionFiles): Promise<(problem: NormalizedProblem) => boolean> {
  const isUnused = await createIsUnused(files);
  return (problem) => isOfMapping(problem) || (isUnresolved(problem) && isUnused(problem));
}
