import { readdirSync } from "node:fs";
import type { Description } from "../../../scripts/description/description.js";
import { readable } from "../../../scripts/description/readable.js";
import { withChildren } from "../../../scripts/description/with-children.js";
import { openDescription } from "../../../scripts/stages/bundle/open-description.js";
import { everyCombination } from "./every-combination.js";

const files: Record<string, string> = {
  "openapi/openapi.yaml": "openapi/openapi.yaml",
  "@scalar/galaxy": "node_modules/@scalar/galaxy/dist/3.1.yaml",
  ...Object.fromEntries(
    readdirSync("test/any-description/cases")
      .filter((name) => !name.endsWith(".expected.yaml"))
      .map((name) => [`cases/${name}`, `test/any-description/cases/${name}`]),
  ),
};

/** Descriptions in which types, checks and docs are compared, by their names. */
export async function readCorpus(): Promise<Map<string, Description>> {
  const corpus = new Map<string, Description>();
  for (const [name, file] of Object.entries(files))
    corpus.set(name, withChildren(await openDescription(file, { foreign: true }).description()));
  for (const version of ["3.0.3", "3.1.0"] as const)
    corpus.set(`every combination in ${version}`, readable(everyCombination(version)));
  return corpus;
}
