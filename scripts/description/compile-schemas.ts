import { Ajv2020, type AnySchema, type ErrorObject, type FuncKeywordDefinition } from "ajv/dist/2020.js";
import type { Description, Schema } from "./description.js";
import { addStrictFormats } from "./formats.js";

/** The errors of a value, in the context that keywords see as `this`. */
export type SchemaCheck<Context> = (value: unknown, context: Context) => ErrorObject[];

/**
 * Compiles schemas of a description (JSON Schema 2020-12, formats asserted) once each, when they are first needed.
 * `keywords` are the extensions that say something about a value.
 */
export function compileSchemas<Context>(
  { components, paths }: Description,
  keywords: Record<string, NonNullable<FuncKeywordDefinition["validate"]>>,
): (schema: Schema) => SchemaCheck<Context> {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    validateSchema: false,
    addUsedSchema: false,
    passContext: true,
    code: { optimize: false }, // takes longer than it saves
  });
  addStrictFormats(ajv);
  for (const [keyword, validate] of Object.entries(keywords)) ajv.addKeyword({ keyword, validate });
  ajv.addSchema({ components, paths }, home);
  const compiled = new Map<Schema, SchemaCheck<Context>>();
  return (schema) => {
    const known = compiled.get(schema);
    if (known) return known;
    const validate = ajv.compile(atHome(schema, (ref) => ajv.getSchema(ref)) as AnySchema);
    const check: SchemaCheck<Context> = (value, context) =>
      validate.call(context, value) ? [] : [...(validate.errors ?? [])];
    compiled.set(schema, check);
    return check;
  };
}

/** Where the description stands for ajv. */
const home = "description:/";

/** A copy whose references lead to the description as ajv knows it. Each is `met`: what schemas share is compiled once. */
function atHome(node: unknown, met: (ref: string) => void): unknown {
  if (Array.isArray(node)) return node.map((each) => atHome(each, met));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) => {
      if (key !== "$ref" || typeof child !== "string" || !child.startsWith("#"))
        return [key, atHome(child, met)];
      met(`${home}${child}`);
      return [key, `${home}${child}`];
    }),
  );
}
