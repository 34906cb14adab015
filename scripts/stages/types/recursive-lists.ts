import type { Description, SchemaObject } from "../../description/description.js";
import { pointerKeys } from "../../description/json-pointer.js";
import { composition, leadsTo } from "../../description/leads-to.js";
import { factory, type TypeNode } from "./type-nodes.js";

const withItems = (schema: SchemaObject) => [
  ...composition(schema),
  ...(schema.items === undefined ? [] : [schema.items]),
  ...(schema.prefixItems ?? []),
];

/**
 * [recursive-list] The component schemas that lead back to themselves by lists alone, as a JSON value does. TypeScript looks at the members of a list later
 * only where a type alias names them: each of these schemas gets one, which `declared` gathers.
 */
export function recursiveLists(
  { components }: Description,
  declared: TypeNode[],
): (type: TypeNode, path: string | undefined) => TypeNode | undefined {
  const schemas = components?.schemas ?? {};
  const names = Object.keys(schemas).filter((name) => {
    const { $ref, ...schema } = Object(schemas[name]) as SchemaObject;
    return [...withItems(schema), ...($ref ? [{ $ref }] : [])].some((part) =>
      leadsTo(schemas, part, name, withItems),
    );
  });
  const aliases = new Map(names.map((name, index) => [name, `Recursive${index + 1}`]));
  const uses = new Map(
    [...aliases].map(([name, alias]) => [`components["schemas"][${JSON.stringify(name)}]`, alias]),
  );
  return (type, path = "") => {
    const own = aliases.get(pointerKeys(path)[2] ?? "");
    if (own !== undefined && pointerKeys(path).length === 3 && !uses.has(type.print(""))) {
      declared.push(factory.createTypeAliasDeclaration(undefined, own, undefined, type));
      return factory.createTypeReferenceNode(own);
    }
    const used = uses.size > 0 && "indexType" in type ? uses.get(type.print("")) : undefined;
    return used === undefined ? undefined : factory.createTypeReferenceNode(used);
  };
}
