import { bundle as bundleWithRedocly, createConfig, stringifyYaml } from "@redocly/openapi-core";
import type { Description } from "./description.js";
import { DescriptionError } from "./description-error.js";
import { DescriptionResolver } from "./description-resolver.js";
import { findingOf, findingOfError } from "./finding.js";

/**
 * Puts the description whose root file is `root` together in one: each external reference becomes a component named after its file.
 * Throws `DescriptionError` when a file is missing, or when two different components have the same name.
 */
export async function bundle(root: string): Promise<Description> {
  const config = await createConfig({});
  const { bundle, problems } = await bundleWithRedocly({
    ref: root,
    config,
    externalRefResolver: new DescriptionResolver(),
    componentRenamingConflicts: "error", // the default renames the second one and only warns
  }).catch((error: unknown) => {
    throw new DescriptionError("The description cannot be read.", [findingOfError(error, root)]);
  });
  if (problems.length > 0) {
    throw new DescriptionError(
      "The files of the description do not fit together.",
      problems.map((problem) => findingOf(problem)),
    );
  }
  return bundle.parsed as Description;
}

/** The text of a bundled description: YAML without anchors, one line per string whatever its length. */
export const printDescription = (description: Description): string =>
  stringifyYaml(description, { noRefs: true, lineWidth: -1 });
