import { DescriptionError } from "../../description/description-error.js";
import type { Finding } from "../../description/finding.js";
import { lintFiles } from "../../redocly/lint-files.js";
import { openDescription } from "../bundle/open-description.js";

/**
 * Lints the description whose root file is `root`, with the rules of redocly.yaml. In a `foreign` one only what makes generation
 * unsound is an error; everything else is a warning. Never throws for a faulty description.
 */
export async function lint(
  root: string,
  { foreign = false, source = openDescription(root) } = {},
): Promise<Finding[]> {
  try {
    return await lintFiles(await source.files(), { foreign });
  } catch (error) {
    if (error instanceof DescriptionError) return error.findings;
    throw error;
  }
}
