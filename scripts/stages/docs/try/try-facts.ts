import { flatFields } from "../../../description/argument-layout.js";
import type { Description, Schema, SchemaObject } from "../../../description/description.js";
import { isBinary } from "../../../description/media-type.js";
import type { Operation } from "../../../description/operation.js";
import { parseExpression } from "../../../description/runtime-expression.js";
import { readErrorCodes } from "../errors/error-codes.js";
import { opening } from "../markdown/markdown.js";
import { groupOf } from "../pages/operations-list.js";
import { requestFacts, sampleValues } from "../samples/request-facts.js";
import type { RequestFacts } from "../samples/sample-request.js";
import { fieldFacts } from "../sections/field-facts.js";
import { flatSchema } from "../sections/flat-schema.js";
import { operationPath, operationTitle } from "../sections/operation-title.js";

/** One control of a form. */
export interface Field {
  in: string;
  name: string;
  kind: "text" | "number" | "boolean" | "choice" | "lines" | "file" | "json";
  required: boolean;
  /** What it is, in one line of Markdown; type and bounds, likewise. */
  about: string;
  facts: string;
  /** Attributes of the control. */
  attributes: Record<string, number>;
  choices?: string[];
  default?: unknown;
  example?: unknown;
}

/** How to go on from a response: an OpenAPI link. */
export interface Next {
  id: string;
  /** The fields of the next form, and the expression that says what belongs there. */
  values: [field: string, expression: string][];
}

/** What the form of one operation is made of: plain data, in the page. */
export interface TryFacts {
  id: string;
  title: string;
  group: string;
  /** The path of its page. */
  page: string;
  request: RequestFacts;
  fields: Field[];
  codes: { code: string; status: string }[];
  next: Next[];
}

/** What the form of each operation is made of; an operation without an example has none. */
export function tryFacts(
  description: Description,
  operations: readonly Operation[],
  client: string | undefined,
): TryFacts[] {
  const codes = readErrorCodes(description, operations);
  return operations.flatMap((operation) => {
    const values = sampleValues(operation);
    if (values === undefined) return [];
    return {
      id: operation.id,
      title: operationTitle(operation),
      group: groupOf(operation),
      page: operationPath(operation),
      request: requestFacts(description, operation, client),
      fields: fieldsOf(description, operation, values.parameters, values.body),
      codes: codes
        .filter(({ operations: some }) => some.includes(operation))
        .map(({ code, status }) => ({ code, status })),
      next: nextOf(operation),
    };
  });
}

function fieldsOf(
  description: Description,
  { parameters, body, layout }: Operation,
  example: Record<string, unknown>,
  exampleBody: unknown,
): Field[] {
  const flat = body && layout === "flat" ? flatFields(description, body) : undefined;
  const sent = Object(flat ? exampleBody : { body: exampleBody }) as Record<string, unknown>;
  const field = (place: string, name: string, schema: Schema, required: boolean, text?: string): Field => {
    const given = place === "body" ? sent : example;
    const shape = flatSchema(description, schema);
    return {
      in: place,
      name,
      kind: kindOf(description, shape),
      required,
      about: opening(text ?? shape.description),
      facts: fieldFacts(description, schema, required).join(" · "),
      attributes: attributesOf(shape),
      ...(shape.enum && { choices: shape.enum.map(String) }),
      ...(shape.default !== undefined && { default: shape.default }),
      ...(Object.hasOwn(given, name) && { example: given[name] }),
    };
  };
  return [
    ...parameters.map(({ in: place, name, schema, required, source }) =>
      field(place, name, schema, required, source.description),
    ),
    ...[...(flat?.fields ?? [])].map(([name, schema]) =>
      field("body", name, schema, flat?.required.has(name) ?? false),
    ),
    ...(body && !flat
      ? [field("body", "body", body.content.schema, body.required, body.source.description)]
      : []),
  ];
}

/** The control for a value. */
function kindOf(description: Description, schema: SchemaObject): Field["kind"] {
  if (isBinary(schema)) return "file";
  if (schema.enum) return "choice";
  const types = [schema.type ?? []].flat().filter((type) => type !== "null");
  const [type] = types;
  if (types.length !== 1 || type === "object") return "json";
  if (type === "array") {
    const items = flatSchema(description, schema.items ?? true);
    return items.type === "string" ? "lines" : "json";
  }
  if (type === "boolean") return "boolean";
  return type === "integer" || type === "number" ? "number" : "text";
}

const attributesOf = ({ type, minimum, maximum }: SchemaObject): Field["attributes"] => ({
  ...(type === "integer" && { step: 1 }),
  ...(typeof minimum === "number" && { min: minimum }),
  ...(typeof maximum === "number" && { max: maximum }),
});

/** Where a request has to go to another server first, the page cannot go on by itself. */
const nextOf = ({ responses, id }: Operation): Next[] =>
  responses
    .filter(({ success }) => success)
    .flatMap(({ links }) => links)
    .filter(({ target, source }) => target !== id && !("x-send" in source))
    .map(({ target, values }) => ({
      id: target,
      values: values.flatMap(({ path, expression }): [string, string][] =>
        path.length === 1 && parseExpression(expression) ? [[path[0] ?? "", expression]] : [],
      ),
    }));
