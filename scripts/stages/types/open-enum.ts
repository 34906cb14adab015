import type { Schema, SchemaObject } from "../../description/description.js";
import { factory, type TypeNode } from "./type-nodes.js";

/**
 * [open-enum] The type of `anyOf: [known values, string]`. A plain union with `string` swallows the values; beside `string & {}` an editor still offers
 * them. Undefined for any other schema.
 */
export function openEnum({ anyOf = [] }: SchemaObject): TypeNode | undefined {
  const [known, other, ...more] = anyOf;
  const values = typeof known === "object" ? (known.enum ?? []) : [];
  if (more.length > 0 || !isAnyText(other) || values.length === 0 || !values.every(isText)) return undefined;
  const literals = values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
  const text = factory.createTypeReferenceNode("string");
  const unlisted = factory.createIntersectionTypeNode([text, factory.createTypeLiteralNode([])]);
  return factory.createUnionTypeNode([...literals, factory.createParenthesizedType(unlisted)]);
}

const isText = (value: unknown): value is string => typeof value === "string";

const isAnyText = (schema: Schema | undefined): boolean =>
  typeof schema === "object" && schema.type === "string" && !schema.enum && schema.const === undefined;
