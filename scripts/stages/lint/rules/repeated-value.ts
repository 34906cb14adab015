import type { Description, Schema, SchemaObject } from "../../../description/description.js";
import type { Operation } from "../../../description/operation.js";
import { readOperations } from "../../../description/read-operations.js";
import { resolveRef } from "../../../description/resolve-ref.js";
import { childrenOf } from "../../../description/schema-children.js";
import { didYouMean } from "../did-you-mean.js";
import type { HouseRule } from "../house-rule.js";
import { walkSchemas } from "../walk-schemas.js";

/** `x-equals` in a response names its status or a path parameter: the values of an exchange that the checker knows. */
export const repeatedValue: HouseRule = {
  name: "repeated-value",
  hint: "Write `$statusCode`, or `$request.path.` and the name of a parameter in the path of the operation.",
  check: (description) => {
    const pointers = new Map(walkSchemas(description).map(({ schema, pointer }) => [schema, pointer]));
    return readOperations(description).flatMap((operation) => {
      const inPath = operation.parameters.filter((each) => each.in === "path");
      const known = ["$statusCode", ...inPath.map(({ name }) => `$request.path.${name}`)];
      return [...schemasOf(description, operation)].flatMap((schema) => {
        const { "x-equals": expression } = schema;
        if (expression === undefined || known.includes(expression)) return [];
        const message = `No exchange of ${operation.id} has a value for \`${expression}\`${didYouMean(expression, known)}`;
        return { message, pointer: `${pointers.get(schema)}/x-equals` };
      });
    });
  },
};

/** Every schema that describes a response of an operation. */
function schemasOf(description: Description, { responses }: Operation): Set<SchemaObject> {
  const found = new Set<SchemaObject>();
  const visit = (schema: Schema, pointer: string): void => {
    if (typeof schema !== "object" || found.has(schema)) return;
    found.add(schema);
    if (schema.$ref !== undefined) visit(resolveRef<SchemaObject>(description, schema, pointer), pointer);
    for (const [child, path] of childrenOf(schema)) visit(child, `${pointer}/${path}`);
  };
  for (const { headers, contents } of responses)
    for (const { schema, pointer } of [...headers, ...contents]) visit(schema, pointer);
  return found;
}
