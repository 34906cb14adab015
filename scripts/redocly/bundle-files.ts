import { bundle, createConfig } from "@redocly/openapi-core";
import type { Description } from "../description/description.js";
import { DescriptionError } from "../description/description-error.js";
import { DescriptionResolver } from "./description-resolver.js";
import { findingOf, findingOfError } from "./finding.js";

/** Puts the files of a description together with Redocly: each external reference becomes a component named after its file. */
export async function bundleFiles(root: string): Promise<Description> {
  const result = await bundle({
    ref: root,
    config: await createConfig({}),
    externalRefResolver: new DescriptionResolver(),
    componentRenamingConflicts: "error", // the default renames the second one and only warns
  }).catch((error: unknown) => {
    throw new DescriptionError("The description cannot be read.", [findingOfError(error, root)]);
  });
  if (result.problems.length > 0) {
    throw new DescriptionError(
      "The files of the description do not fit together.",
      result.problems.map((problem) => findingOf(problem)),
    );
  }
  return result.bundle.parsed as Description;
}
