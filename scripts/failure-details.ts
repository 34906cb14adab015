import type { Description, Response, Schema, SchemaObject } from "./description.js";
import { objectFields } from "./emit/object-fields.js";
import { preferredContent } from "./media-type.js";
import { isReference, resolveRef } from "./resolve-ref.js";

/** For each documented error code of a response, the schema of the `details` that must stand beside it. */
export function failureDetails(
  description: Description,
  response: Response,
  pointer: string,
): Map<string, Schema> {
  const found = new Map<string, Schema>();
  for (const arm of arms(description, preferredContent(response.content)?.value.schema, pointer)) {
    const error = errorFields(description, arm, pointer);
    const details = error?.fields.get("details");
    if (!error?.required.has("details") || details === undefined) continue;
    for (const code of stringValues(error.fields.get("code"))) if (!found.has(code)) found.set(code, details);
  }
  return found;
}

/** The values that a response documents for `code`, at the top of its body or inside `error`. */
export function errorCodes(description: Description, response: Response, pointer: string): string[] {
  const schemas = Object.values(response.content ?? {}).flatMap(({ schema }) =>
    arms(description, schema, pointer),
  );
  return [
    ...new Set(
      schemas.flatMap((arm) => stringValues(errorFields(description, arm, pointer)?.fields.get("code"))),
    ),
  ];
}

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
