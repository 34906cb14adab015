import type { Description, Schema, SchemaObject } from "./description.js";
import { objectFields } from "./object-fields.js";
import type { OperationResponse } from "./operation.js";
import { isReference, resolveRef } from "./resolve-ref.js";

/** The `details` beside an error code. */
interface Details {
  schema: Schema;
  required: boolean;
}

/** For each documented error code of a response, the `details` that its schema describes. */
export function failureDetails(
  description: Description,
  { content, pointer }: OperationResponse,
): Map<string, Details> {
  const found = new Map<string, Details>();
  for (const arm of arms(description, content?.schema, pointer)) {
    const error = errorFields(description, arm, pointer);
    const schema = error?.fields.get("details");
    if (schema === undefined) continue;
    const details = { schema, required: error?.required.has("details") ?? false };
    for (const code of stringValues(error?.fields.get("code")))
      if (!found.has(code)) found.set(code, details);
  }
  return found;
}

/** The values that a response documents for `code`, at the top of its body or inside `error`. */
export const errorCodes = (description: Description, response: OperationResponse): string[] => [
  ...new Set(codeSchemas(description, response).flatMap(stringValues)),
];

/** The schemas of `code` in a response, at the top of its body or inside `error`. */
export const codeSchemas = (description: Description, { contents, pointer }: OperationResponse): Schema[] =>
  contents
    .flatMap(({ schema }) => arms(description, schema, pointer))
    .flatMap((arm) => errorFields(description, arm, pointer)?.fields.get("code") ?? []);

/** A schema's alternatives, those of alternatives included. */
function arms(
  description: Description,
  given: Schema | undefined,
  pointer: string,
  seen = new Set<Schema>(),
): Schema[] {
  if (typeof given !== "object" || seen.has(given)) return [];
  seen.add(given);
  const schema = isReference(given) ? resolveRef<SchemaObject>(description, given, pointer) : given;
  const inner = schema.anyOf ?? schema.oneOf;
  return inner ? inner.flatMap((each) => arms(description, each, pointer, seen)) : [schema];
}

function errorFields(
  description: Description,
  arm: Schema,
  pointer: string,
): ReturnType<typeof objectFields> {
  const body = objectFields(description, arm, pointer);
  const error = body?.fields.get("error");
  return error === undefined ? body : objectFields(description, error, pointer);
}

/** The strings that `const` or `enum` allow; of a field that several schemas describe, those of all. */
function stringValues(schema: Schema | undefined): string[] {
  if (typeof schema !== "object") return [];
  const own = "const" in schema ? [schema.const] : (schema.enum ?? []);
  return [...own.filter((value) => typeof value === "string"), ...(schema.allOf ?? []).flatMap(stringValues)];
}
