import type { Schema } from "../description/description.js";

/** The text of a header or parameter as the value that its schema speaks about. */
export function readScalar(text: string, schema: Schema): unknown {
  const type = typeof schema === "object" ? schema.type : undefined;
  if ((type === "integer" || type === "number") && text.trim() !== "" && !Number.isNaN(Number(text)))
    return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}
