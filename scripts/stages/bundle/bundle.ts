import type { Description } from "../../description/description.js";
import { DescriptionError } from "../../description/description-error.js";
import { readSelfContained } from "./read-self-contained.js";

/**
 * The description whose root file is `root`, in one piece. Throws `DescriptionError` when a file is missing, when two different
 * components have the same name, and when it is not OpenAPI 3.0 or 3.1.
 */
export async function bundle(root: string): Promise<Description> {
  const description = readSelfContained(root);
  if (description === undefined) return bundleRoot(root);
  if (/^3\.[01]\./.test(description.openapi)) return description;
  throw new DescriptionError(`${root} is not an OpenAPI 3.0 or 3.1 description.`);
}

/** Redocly takes longer to load than a description without other files to read. */
async function bundleRoot(root: string): Promise<Description> {
  const { openFiles } = await import("../../redocly/open-files.js");
  const { bundleFiles } = await import("../../redocly/bundle-files.js");
  return bundleFiles(await openFiles(root));
}

/** The text of a bundled description: YAML without anchors, one line per string whatever its length. */
export async function printDescription(description: Description): Promise<string> {
  const { printYaml } = await import("../../redocly/yaml.js");
  return printYaml(description);
}
