import { boundsOf } from "../../../description/bounds.js";
import type { Description, Schema, SchemaObject } from "../../../description/description.js";
import { schemaFlags } from "../../../description/schema-flags.js";
import { flatSchema } from "./flat-schema.js";
import { simpleForms, typeWords } from "./type-words.js";

/** Words that are listed with their meanings are listed once. */
function withoutMeanings(schema: SchemaObject): SchemaObject {
  const { enum: _, ...rest } = schema;
  return schema["x-enumDescriptions"] ? rest : schema;
}

/** `int64` and similar formats say how a typed language may hold a number, not what may be sent; bytes are called a file. */
function withoutWidth(schema: SchemaObject): SchemaObject {
  const { format, ...rest } = schema;
  return /^(int32|int64|float|double|binary)$/.test(format ?? "") ? rest : schema;
}

/** Type, whether it must be there, whether it is a secret, and the bounds of its value. */
export function fieldFacts(description: Description, schema: Schema, required: boolean): string[] {
  const flat = flatSchema(description, schema);
  const bounds = (simpleForms(description, flat) ?? [flat]).flatMap((form) =>
    "const" in form
      ? []
      : boundsOf(withoutWidth(withoutMeanings(form)))
          .replaceAll(/^\(|\)$/g, "")
          .split("; "),
  );
  return [
    typeWords(description, flat),
    required ? "**required**" : "optional",
    ...(flat["x-sensitive"] ? ["**secret**"] : []),
    ...(schemaFlags(description, schema).deprecated ? ["**deprecated**"] : []),
    ...bounds.filter((fact) => fact !== ""),
  ];
}
