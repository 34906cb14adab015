import type { Schema, SchemaObject } from "../../description/description.js";
import { factory, type TypeNode } from "./type-nodes.js";

/**
 * [tuple] The type of a list whose first members have schemas of their own: those beyond `minItems` may be absent, and others may follow unless
 * `items` is false. Undefined for any other schema.
 */
export function tuple(
  { prefixItems, items, minItems = 0, maxItems = Number.POSITIVE_INFINITY, type }: SchemaObject,
  print: (schema: Schema) => TypeNode,
): TypeNode | undefined {
  if (prefixItems === undefined || type !== "array") return undefined;
  const members = prefixItems
    .slice(0, Math.max(maxItems, 0))
    .map((each, index) =>
      index < minItems
        ? print(each)
        : factory.createOptionalTypeNode(factory.createParenthesizedType(print(each))),
    );
  const isClosed = maxItems <= prefixItems.length || isNothing(items);
  const rest = factory.createRestTypeNode(
    factory.createArrayTypeNode(factory.createParenthesizedType(print(items ?? {}))),
  );
  return factory.createTupleTypeNode(isClosed ? members : [...members, rest]);
}

/** `false`, in the form that `printable` gives it. */
const isNothing = (schema: Schema | undefined): boolean =>
  schema === false || (typeof schema === "object" && schema.enum?.length === 0);
