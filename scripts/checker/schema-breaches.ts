import type { ErrorObject } from "ajv/dist/2020.js";
import type { AnnotatedSchema } from "../description/annotate-schemas.js";
import { extensions } from "../description/extensions.js";
import { allowedHosts, type Evaluation } from "./evaluation.js";
import { show, showNames } from "./show.js";
import type { Breach } from "./violation.js";

/** The rule that reports a keyword, where that is not `schema`. */
const rules: Record<string, string> = {
  unevaluatedProperties: "undocumented-field",
  additionalProperties: "undocumented-field",
  required: "missing-field",
  format: "format",
  ...Object.fromEntries(Object.entries(extensions).map(([name, { asserts }]) => [name, asserts ?? "schema"])),
};

/** What a schema found wrong with a value, one breach for each keyword that failed. `within` is the pointer of the whole schema. */
export function schemaBreaches(
  errors: readonly ErrorObject[],
  side: Breach["side"],
  within: string,
  evaluation: Evaluation,
): Breach[] {
  return errors.flatMap((error) => {
    const schema = (typeof error.parentSchema === "object" ? error.parentSchema : {}) as AnnotatedSchema;
    // A documented field counts as not evaluated when anything in its schema fails, and that is reported already.
    if (schema["x-fields"]?.includes(error.params.unevaluatedProperty)) return [];
    return {
      rule: rules[error.keyword] ?? "schema",
      side,
      at: error.instancePath || "the body",
      expected: expectation(error, evaluation),
      found: finding(error, schema),
      pointer: `${schema["x-at"] ?? within}${keywordPath(error, schema)}`,
    };
  });
}

/** The line of the keyword itself, where it is written in the description. */
const keywordPath = ({ keyword }: ErrorObject, schema: AnnotatedSchema): string =>
  keyword === "unevaluatedProperties" || "$ref" in schema ? "" : `/${keyword}`;

function expectation({ keyword, params, schema }: ErrorObject, evaluation: Evaluation): string {
  switch (keyword) {
    case "unevaluatedProperties":
    case "additionalProperties":
      return "documented fields only";
    case "required":
      return `the field ${params.missingProperty}`;
    case "x-unique":
      return "one that no earlier response had";
    case "x-future":
      return "a time in the future";
    case "x-equals":
      return `${schema}, ${show(evaluation.expressions.get(String(schema)))}`;
    case "x-host":
      return `an https URL at ${allowedHosts(evaluation, String(schema)).join(" or ")}`;
    default:
      return `${keyword.replace(/^x-/, "")} ${JSON.stringify(schema)}`;
  }
}

function finding({ keyword, params, data }: ErrorObject, schema: AnnotatedSchema): string {
  if (keyword === "unevaluatedProperties") return params.unevaluatedProperty;
  if (keyword === "additionalProperties") return params.additionalProperty;
  if (keyword === "required") return showNames(data);
  if (keyword === "x-host") return showOrigin(data);
  return schema["x-sensitive"] ? "a secret that is not shown" : show(data);
}

/** A URL that may be a capability: its host says what is wrong with it, its path stays hidden. */
function showOrigin(text: unknown): string {
  if (typeof text !== "string" || !URL.canParse(text)) return "no URL";
  const { origin, username, password, pathname } = new URL(text);
  const strange = [
    ...(username || password ? ["with a user"] : []),
    ...(pathname === "/" ? ["without a path"] : []),
    ...(text.includes("#") ? ["with a fragment"] : []),
  ];
  return [`one at ${origin}`, ...strange].join(", ");
}
