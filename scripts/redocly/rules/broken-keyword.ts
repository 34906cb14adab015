import type { SchemaObject } from "../../description/description.js";

/** The keyword of the schema that the value breaks, in words; what is inside lists and objects is not looked at. */
export function brokenKeyword(value: unknown, schema: SchemaObject): string | undefined {
  const { type, enum: choices, const: only, pattern, minLength = 0, maxLength = Infinity } = schema;
  const { minimum = -Infinity, maximum = Infinity } = schema;
  const kind = kindOf(value);
  const kinds = type === undefined ? [kind] : [type].flat();
  if (!kinds.includes(kind) && !(kind === "integer" && kinds.includes("number")))
    return `type ${kinds.join(" or ")}`;
  if (only !== undefined && only !== value) return `const ${only}`;
  if (choices && !choices.includes(value)) return `enum ${choices.join(", ")}`;
  if (typeof value === "string") {
    if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) return `pattern ${pattern}`;
    if (value.length < minLength || value.length > maxLength) return `length ${minLength} to ${maxLength}`;
  }
  if (typeof value === "number" && (value < minimum || value > maximum)) return `${minimum} to ${maximum}`;
  return undefined;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}
