import type { Description, Schema, SchemaObject } from "../description/description.js";
import { isReference, resolveRef } from "../description/resolve-ref.js";
import { typesOf } from "../description/schema-shape.js";
import { parseJson } from "./content.js";

/** Texts of a parameter, header or form field as the value that its schema describes: several where it is a list. */
export function readTexts(
  description: Description,
  texts: readonly string[],
  schema: Schema,
  pointer: string,
): unknown {
  const types = typesOf(description, schema, pointer);
  const [text = ""] = texts;
  if (types.has("string")) return text;
  if (types.has("array")) {
    const items = itemsOf(description, schema, pointer);
    return texts.map((each) => readTexts(description, [each], items, pointer));
  }
  if (types.has("object")) {
    const parsed = parseJson(text);
    return parsed.ok ? parsed.value : text;
  }
  return readScalar(text, { type: [...types] });
}

function itemsOf(description: Description, schema: Schema, pointer: string): Schema {
  if (typeof schema !== "object") return true;
  return (
    (isReference(schema) ? resolveRef<SchemaObject>(description, schema, pointer) : schema).items ?? true
  );
}

/** The text of a header or parameter as the value that its schema, which is not a reference, describes. */
export function readScalar(text: string, schema: Schema): unknown {
  const types = typeof schema === "object" ? [schema.type ?? []].flat() : [];
  if (types.includes("string")) return text;
  const isNumber = types.includes("integer") || types.includes("number");
  if (isNumber && text.trim() !== "" && !Number.isNaN(Number(text))) return Number(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return text;
}
