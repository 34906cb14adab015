import { Ajv2020, type AnySchema, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Description, Schema } from "../description/description.js";
import { contractKeywords } from "./contract-keywords.js";
import type { Evaluation } from "./evaluation.js";

export type SchemaCheck = (value: unknown, evaluation: Evaluation) => ErrorObject[];

/** Compiles schemas of a description (JSON Schema 2020-12, formats asserted) once each, when they are first needed. */
export function createSchemaCompiler(description: Description): (schema: Schema) => SchemaCheck {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: false,
    validateSchema: false,
    addUsedSchema: false,
    passContext: true,
  });
  addFormats.default(ajv);
  for (const [keyword, validate] of Object.entries(contractKeywords)) ajv.addKeyword({ keyword, validate });
  const { components, paths } = description;
  ajv.addSchema({ components, paths }, home);
  const compiled = new Map<Schema, SchemaCheck>();
  return (schema) => {
    const known = compiled.get(schema);
    if (known) return known;
    const validate = ajv.compile(atHome(schema) as AnySchema);
    const check: SchemaCheck = (value, evaluation) =>
      validate.call(evaluation, value) ? [] : [...(validate.errors ?? [])];
    compiled.set(schema, check);
    return check;
  };
}

/** Where the description stands for ajv, so that what schemas share is compiled once. */
const home = "description:/";

/** A copy whose references, which begin at the root of the description, lead there. */
function atHome(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(atHome);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, child]) =>
      key === "$ref" && typeof child === "string" && child.startsWith("#")
        ? [key, `${home}${child}`]
        : [key, atHome(child)],
    ),
  );
}
