import { flatAlternatives } from "./alternatives.js";
import type { Description, Schema } from "./description.js";
import { objectFields } from "./object-fields.js";
import type { OperationResponse } from "./operation.js";

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
  for (const { schema: arm } of content
    ? flatAlternatives(description, content.schema, content.pointer)
    : []) {
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
    .flatMap((content) => flatAlternatives(description, content.schema, content.pointer))
    .flatMap(({ schema: arm }) => errorFields(description, arm, pointer)?.fields.get("code") ?? []);

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
