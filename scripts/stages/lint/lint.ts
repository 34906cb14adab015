import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DescriptionError } from "../../description/description-error.js";
import type { Finding } from "../../description/finding.js";
import { type OpenDescription, openDescription } from "../bundle/open-description.js";
import { findHouseFindings } from "./find-house-findings.js";
import type { HouseOptions } from "./house-rule.js";
import { findLiveSecrets } from "./live-secrets.js";
import { findUnusedFiles } from "./unused-files.js";

/**
 * Lints the description whose root file is `root`: with the rules of redocly.yaml, and where these find no error, with the house rules.
 * In a `foreign` one only what makes generation unsound is an error; everything else is a warning. Never throws for a faulty description.
 */
export async function lint(
  root: string,
  { foreign = false, source = openDescription(root) } = {},
): Promise<Finding[]> {
  try {
    const { lintFiles } = await import("../../redocly/lint-files.js");
    const findings = await lintFiles(await source.files(), { foreign });
    if (foreign || findings.some(({ severity }) => severity === "error")) return findings;
    return [...findings, ...(await lintHouse(root, source))];
  } catch (error) {
    if (error instanceof DescriptionError) return error.findings;
    throw error;
  }
}

/** The house rules alone, for a description in which those of redocly.yaml have found no error. */
export async function lintHouse(root: string, source: OpenDescription): Promise<Finding[]> {
  const { createLocate, createPlaceOf } = await import("../../redocly/source-locator.js");
  const description = await source.bundled();
  const files = await source.files();
  const options = await readOptions(join(dirname(root), "house-rules.yaml"));
  const locate = createLocate(description, await createPlaceOf(files), { end: "key" });
  const errors = [
    ...findHouseFindings(description, options, locate),
    ...findLiveSecrets(dirname(root), options.secrets),
  ];
  return errors.length > 0 ? errors : findUnusedFiles(root, files.resolver.getFiles());
}

const noOptions: HouseOptions = {
  off: [],
  undescribed: [],
  statusField: [],
  anything: [],
  sensitive: { names: "(?!)", descriptions: "(?!)" },
  secrets: {},
};

async function readOptions(file: string): Promise<HouseOptions> {
  if (!existsSync(file)) return noOptions;
  const { parseYaml } = await import("../../redocly/yaml.js");
  return { ...noOptions, ...(parseYaml(readFileSync(file, "utf8")) as Partial<HouseOptions>) };
}
