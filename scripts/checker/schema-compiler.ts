import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
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
  const compiled = new Map<Schema, SchemaCheck>();
  return (schema) => {
    const known = compiled.get(schema);
    if (known) return known;
    // References of a schema begin at the root of the description, so each is compiled as a root with its components.
    const { components, paths } = description;
    const validate = ajv.compile(typeof schema === "boolean" ? schema : { ...schema, components, paths });
    const check: SchemaCheck = (value, evaluation) =>
      validate.call(evaluation, value) ? [] : [...(validate.errors ?? [])];
    compiled.set(schema, check);
    return check;
  };
}
