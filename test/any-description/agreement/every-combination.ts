import type { Description, Schema, SchemaObject } from "../../../scripts/description/description.js";

const leaf: Schema = {
  type: "object",
  required: ["size"],
  properties: { size: { type: "number" }, hint: { type: "string" } },
};
const kinds: Record<string, SchemaObject> = {
  text: { type: "string" },
  count: { type: "integer" },
  leaf,
  list: { type: "array", items: leaf },
  map: { type: "object", additionalProperties: { type: "integer" } },
  open: { ...leaf, additionalProperties: { type: "boolean" } },
  choice: { oneOf: [{ type: "string" }, { $ref: "#/components/schemas/leaf" }] },
};

/** How a field is bound to its schema: there, by its name, or as what it has in addition. */
const held: Record<string, (name: string) => SchemaObject> = {
  inline: (name) => structuredClone(kinds[name] as SchemaObject),
  named: (name) => ({ $ref: `#/components/schemas/${name}` }),
  wrapped: (name) => ({ allOf: [{ $ref: `#/components/schemas/${name}` }] }),
};

const flags: Record<string, SchemaObject> = { both: {}, back: { readOnly: true }, sent: { writeOnly: true } };

/** Where null may be, as each version writes it. */
const nulls: Record<string, Record<string, (schema: SchemaObject) => SchemaObject | undefined>> = {
  "3.0.3": {
    never: (schema) => schema,
    nullable: (schema) => ("type" in schema ? { ...schema, nullable: true } : undefined),
  },
  "3.1.0": {
    never: (schema) => schema,
    listed: (schema) => (schema.type ? { ...schema, type: [schema.type, "null"].flat() } : undefined),
    beside: (schema) => ({ oneOf: [schema, { type: "null" }] }),
  },
};

/** A description with a field for each combination of kind, way to its schema, flag, null, and whether it must be there. */
export function everyCombination(openapi: "3.0.3" | "3.1.0"): Description {
  const schemas: Record<string, Schema> = { ...kinds };
  const paths: Record<string, unknown> = {};
  for (const kind of Object.keys(kinds))
    for (const [way, hold] of Object.entries(held)) {
      const name = `${kind}_${way}`;
      schemas[name] = allFields(hold(kind), openapi);
      const content = { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } };
      const responses = { "200": { description: "ok", content } };
      paths[`/${name}`] = {
        post: { operationId: name, requestBody: { required: true, content }, responses },
      };
    }
  return { openapi, info: { title: "All", version: "1" }, paths, components: { schemas } } as Description;
}

function allFields(schema: SchemaObject, openapi: string): SchemaObject {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const [direction, flag] of Object.entries(flags))
    for (const [spelling, orNull] of Object.entries(nulls[openapi] ?? {}))
      for (const need of ["must", "may"]) {
        const field = orNull(schema);
        // Beside a reference OpenAPI 3.0 ignores all else.
        if (!field || (openapi === "3.0.3" && field.$ref && direction !== "both")) continue;
        const name = `${need}_${direction}_${spelling}`;
        properties[name] = { ...field, ...flag };
        if (need === "must") required.push(name);
      }
  return { type: "object", required, properties };
}
