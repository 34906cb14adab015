import type { Location, UserContext } from "@redocly/openapi-core";
import type { Example, SchemaObject } from "../../description/description.js";
import { examplesOf } from "./exchange.js";
import { type Located, member, members } from "./located.js";

/** A value somewhere in an example, with all the schemas that describe it. */
export interface ValueAt {
  value: unknown;
  location: Location;
  schemas: Located<SchemaObject>[];
  example: Located<Example>;
}

/** Visits each value of the named examples of a media type or parameter, from the outside in; for the visitor of that node. */
export function walkExamples(node: object, ctx: UserContext, visit: (at: ValueAt) => void): void {
  const owner = { node, location: ctx.location };
  const schema = member<SchemaObject>(ctx, owner, "schema");
  if (schema === undefined) return;
  for (const example of examplesOf(ctx, owner).values()) {
    const { value } = example.node;
    const schemas = describing(ctx, schema, value);
    walk(ctx, { value, location: example.location.child(["value"]), schemas, example }, visit);
  }
}

function walk(ctx: UserContext, at: ValueAt, visit: (at: ValueAt) => void): void {
  visit(at);
  if (typeof at.value !== "object" || at.value === null) return;
  for (const [key, value] of Object.entries(at.value)) {
    const parts = at.schemas.flatMap((schema) => {
      const owner = Array.isArray(at.value) ? schema : member<object>(ctx, schema, "properties");
      const part = owner && member<SchemaObject>(ctx, owner, Array.isArray(at.value) ? "items" : key);
      return part === undefined ? [] : describing(ctx, part, value);
    });
    walk(ctx, { ...at, value, location: at.location.child([key]), schemas: parts }, visit);
  }
}

/** The schema with what it is joined from: all of `allOf`, and of `anyOf` and `oneOf` the first that the value fits. */
function describing(
  ctx: UserContext,
  schema: Located<SchemaObject>,
  value: unknown,
): Located<SchemaObject>[] {
  const arms = ["anyOf", "oneOf"].flatMap((word) => {
    const fitting = list(ctx, schema, word).find((arm) => fits(ctx, arm, value));
    return fitting ? [fitting] : [];
  });
  return [
    schema,
    ...[...list(ctx, schema, "allOf"), ...arms].flatMap((part) => describing(ctx, part, value)),
  ];
}

/** Whether the value has the fields of an alternative, and nothing that the alternative names differently: enough to tell them apart. */
const fits = (ctx: UserContext, schema: Located<SchemaObject>, value: unknown): boolean =>
  describing(ctx, schema, value).every(
    (part) => (part.node.required ?? []).every((name) => has(value, name)) && agrees(ctx, part, value),
  );

function agrees(ctx: UserContext, schema: Located<SchemaObject>, value: unknown): boolean {
  return describing(ctx, schema, value).every((part) => {
    const { const: only, enum: choices } = part.node;
    if (only !== undefined && only !== value) return false;
    if (choices !== undefined && !choices.includes(value)) return false;
    return members<SchemaObject>(ctx, member(ctx, part, "properties")).every(
      ([name, property]) => !has(value, name) || agrees(ctx, property, value[name]),
    );
  });
}

const has = (value: unknown, name: string): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && name in value;

const list = (ctx: UserContext, schema: Located<SchemaObject>, word: string) =>
  members<SchemaObject>(ctx, member(ctx, schema, word)).map(([, part]) => part);
