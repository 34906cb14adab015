import type { Description, Parameter } from "../../description/description.js";
import { isReference, resolveRef } from "../../description/resolve-ref.js";

/** Names of all fields and parameters with `x-sensitive: true`, sorted. Examples and other data are not searched. */
export function sensitiveFields(description: Description): string[] {
  const found = new Set<string>();
  const targets = new Map<string, boolean>();
  const isSensitive = (schema: unknown): boolean => {
    if (!isReference(schema) || "x-sensitive" in schema) return isMarked(schema);
    const known = targets.get(schema.$ref) ?? isMarked(resolveRef(description, schema, "#"));
    targets.set(schema.$ref, known);
    return known;
  };
  const search = (node: unknown, isMap = false): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, member] of Object.entries(node)) {
      if (isMap && isSensitive(member)) found.add(key);
      if (isMap || !data.has(key)) search(member, key === "properties" && !isMap);
    }
    if (isParameter(node) && isSensitive(node)) found.add(node.name);
  };
  search(description.components);
  search(description.paths);
  return [...found].sort();
}

/** Members of the description that hold values, not schemas. */
const data = new Set(["example", "examples", "default", "enum", "const"]);

const isParameter = (node: object): node is Parameter =>
  "in" in node && "name" in node && typeof node.in === "string" && typeof node.name === "string";

const isMarked = (schema: unknown): boolean => Object(schema)["x-sensitive"] === true;
