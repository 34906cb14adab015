import type { AnnotatedSchema } from "../../description/annotate-schemas.js";
import type { Description, Schema } from "../../description/description.js";
import { extensionsWith } from "../../description/extensions.js";
import { composition } from "../../description/leads-to.js";
import type { OperationResponse } from "../../description/operation.js";
import { follow } from "../subject.js";

/** A place in a response: a header, or a place in the body, whichever of its alternatives describes it. */
export interface ResponseField {
  /** `header X-Request-Id`, or a JSON pointer into the body, with `*` for the items of a list. */
  name: string;
  /** The schemas that describe it. */
  pointers: string[];
  /** Their constraints, each with the schemas that have it. */
  keywords: Map<string, string[]>;
  /** The body as a whole. */
  root: boolean;
}

/** Keywords that can forbid a value. Formats of integers are left out: no text of JSON breaks them without breaking the type. */
const constraining: ReadonlySet<string> = new Set([
  ...["type", "const", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum"],
  ...[
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "required",
  ],
  ...extensionsWith(({ asserts }) => asserts),
]);

/** Every place of a response that the description mentions. */
export function readResponseFields(
  description: Description,
  { headers, contents }: OperationResponse,
): ResponseField[] {
  const fields = new Map<string, ResponseField>();
  const note = (name: string, schema: AnnotatedSchema) => {
    const pointer = schema["x-at"];
    if (pointer === undefined) return;
    const field: ResponseField = fields.get(name) ?? {
      name,
      pointers: [],
      keywords: new Map(),
      root: name === "",
    };
    fields.set(name, field);
    field.pointers.push(pointer);
    for (const keyword of Object.keys(schema).filter((each) => constraining.has(each)))
      field.keywords.set(keyword, [...(field.keywords.get(keyword) ?? []), pointer]);
  };
  const walk = (schema: Schema, name: string, within: readonly Schema[]): void => {
    const target = follow(description, schema);
    if (typeof target === "boolean" || within.includes(target)) return;
    note(name, target);
    const inner = [...within, target];
    for (const member of composition(target)) walk(member, name, inner);
    for (const [key, child] of Object.entries(target.properties ?? {})) walk(child, `${name}/${key}`, inner);
    if (target.items !== undefined) walk(target.items, `${name}/*`, inner);
  };
  for (const { name, schema } of headers) walk(schema, `header ${name}`, []);
  for (const { schema } of contents) walk(schema, "", []);
  return [...fields.values()];
}
