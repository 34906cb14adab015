import type { Description, Parameter, SchemaObject } from "../../description/description.js";
import { isReference, resolveRef } from "../../description/resolve-ref.js";

/** Names of all fields and parameters with `x-sensitive: true`, sorted. Examples and other data are not searched. */
export function sensitiveFields(description: Description): string[] {
  const found = new Set<string>();
  const search = (node: unknown, isMap = false): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, member] of Object.entries(node)) {
      if (isMap && isSensitive(description, member)) found.add(key);
      if (isMap || !data.has(key)) search(member, key === "properties" && !isMap);
    }
    if (isParameter(node) && isSensitive(description, node)) found.add(node.name);
  };
  search(description.components);
  search(description.paths);
  return [...found].sort();
}

/** Members of the description that hold values, not schemas. */
const data = new Set(["example", "examples", "default", "enum", "const"]);

const isParameter = (node: object): node is Parameter =>
  "in" in node && "name" in node && typeof node.in === "string" && typeof node.name === "string";

function isSensitive(description: Description, schema: unknown): boolean {
  if (typeof schema !== "object" || schema === null) return false;
  if ("x-sensitive" in schema) return schema["x-sensitive"] === true;
  return isReference(schema) && resolveRef<SchemaObject>(description, schema, "#")["x-sensitive"] === true;
}
