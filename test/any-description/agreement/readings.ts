import type { Description } from "../../../scripts/description/description.js";
import { readOperations } from "../../../scripts/description/read-operations.js";
import * as keywords from "../../../scripts/stages/checks/keywords.js";
import { readPages } from "../../../scripts/stages/docs/read-pages.js";
import { operationPath } from "../../../scripts/stages/docs/sections/operation-title.js";
import { generated, loadChecks } from "../generate.js";
import { runner } from "../run-check.js";
import type { Readings } from "./disagreements.js";

/** Types, checks and docs of a description, as they are generated; each text as `change` leaves it. */
export async function readings(
  description: Description,
  change: (text: string, of: "types" | "checks" | "docs") => string = (text) => text,
): Promise<Readings> {
  const { files } = generated(description);
  const { checks, definitions } = await loadChecks(change(files.get("checks.ts") ?? "", "checks"));
  const run = runner((name) => definitions[name], ofTypes);
  const all = await readPages(description, {
    spec: "nowhere/openapi.yaml",
    text: "",
    changelog: undefined,
    others: [],
  });
  const pages = readOperations(description).map((operation): [string, string] => {
    const page = all.find(({ path }) => path === operationPath(operation));
    return [operation.name, change(page?.markdown ?? "", "docs")];
  });
  return {
    types: new Map([...files].map(([name, text]) => [name, change(text, "types")])),
    pages: new Map(pages),
    check: (operation, side) => {
      const schema = checks[operation]?.[side];
      return schema && ((value) => run(schema, value) === undefined);
    },
  };
}

/** The keywords that say what a type can say, too: no bounds. */
const { type, required, properties, additionalProperties, items, allOf, anyOf, enumeration } = keywords;
const ofTypes = { type, required, properties, additionalProperties, items, allOf, anyOf, enum: enumeration };
