import type { Description } from "../../description/description.js";
import { DescriptionError } from "../../description/description-error.js";
import { readSelfContained } from "./read-self-contained.js";

/**
 * The description whose root file is `root`, in one piece. Throws `DescriptionError` when a file is missing, when two different
 * components have the same name, and when it is not OpenAPI 3.0 or 3.1.
 */
export async function bundle(root: string): Promise<Description> {
  // Redocly takes longer to load than a description without other files to read.
  const description =
    readSelfContained(root) ?? (await (await import("../../redocly/bundle-files.js")).bundleFiles(root));
  if (/^3\.[01]\./.test(description.openapi)) return description;
  throw new DescriptionError(`${root} is no OpenAPI 3.0 or 3.1 description.`);
}

/** The text of a bundled description: YAML without anchors, one line per string whatever its length. */
export async function printDescription(description: Description): Promise<string> {
  const { stringifyYaml } = await import("@redocly/openapi-core");
  return stringifyYaml(description, { noRefs: true, lineWidth: -1 });
}
