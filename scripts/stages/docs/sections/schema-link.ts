import type { Description, Schema } from "../../../description/description.js";
import { componentOf } from "../../../description/leads-to.js";
import { fileNames } from "../../../description/operation-name.js";
import { schemasFolder, toRoot } from "../pages/page.js";

const known = new WeakMap<Description, ReadonlyMap<string, string>>();

/** The addresses of the pages that component schemas may have, by their names. */
export function schemaPaths(description: Description): ReadonlyMap<string, string> {
  const before = known.get(description);
  if (before) return before;
  const names = Object.keys(description.components?.schemas ?? {});
  const files = fileNames(names);
  const paths = new Map(names.map((name, index) => [name, `${schemasFolder}${files[index]}`]));
  known.set(description, paths);
  return paths;
}

/** From the page at `from` to that of the component that a schema refers to; undefined for any other schema. */
export function schemaLink(description: Description, schema: Schema, from: string): string | undefined {
  const name = typeof schema === "object" ? componentOf(schema) : undefined;
  const path = name === undefined ? undefined : schemaPaths(description).get(name);
  return path && `[${name}](${toRoot(from)}${path}.md)`;
}
