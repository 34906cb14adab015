import type { Description, Schema, SchemaObject } from "../../scripts/description/description.js";
import { readOperations } from "../../scripts/description/read-operations.js";
import { resolveRef } from "../../scripts/description/resolve-ref.js";
import { childrenOf } from "../../scripts/description/schema-children.js";

/** A value that a description shows for a schema: where, and whether callers send it or receive it. */
export interface ShownValue {
  where: string;
  schema: Schema;
  value: unknown;
  sent: boolean;
}

interface Owner {
  example?: unknown;
  examples?: Record<string, { value?: unknown } | { $ref: string }>;
}

/** Every value that is shown beside a parameter, a JSON body or a schema inside of them, the schemas of components included. */
export function shownValues(description: Description): ShownValue[] {
  const found: ShownValue[] = [];
  const seen = new Set<Schema>();
  const inSchema = (schema: Schema | undefined, where: string, sent: boolean): void => {
    if (typeof schema !== "object" || seen.has(schema)) return;
    seen.add(schema);
    const { example, examples } = schema as { example?: unknown; examples?: unknown };
    const values = [
      ...(example === undefined ? [] : [example]),
      ...(Array.isArray(examples) ? examples : []),
    ];
    for (const value of values) found.push({ where, schema, value, sent });
    for (const [child, path] of childrenOf(schema)) inSchema(child, `${where}/${path}`, sent);
  };
  const beside = (owner: Owner, schema: Schema, where: string, sent: boolean): void => {
    for (const value of valuesBeside(description, owner)) found.push({ where, schema, value, sent });
    inSchema(schema, where, sent);
  };
  for (const { parameters, body, responses } of readOperations(description)) {
    for (const { source, schema, pointer } of parameters) beside(source as Owner, schema, pointer, true);
    for (const { source, kind, schema = true, pointer } of body?.contents ?? [])
      if (kind === "json") beside(source as Owner, schema, pointer, true);
    for (const { contents } of responses)
      for (const { source, kind, schema = true, pointer } of contents)
        if (kind === "json") beside(source as Owner, schema, pointer, false);
  }
  for (const [name, schema] of Object.entries(description.components?.schemas ?? {}))
    for (const sent of [true, false]) {
      seen.delete(schema);
      inSchema(schema, `/components/schemas/${name}`, sent);
    }
  return found;
}

/** The values of a parameter or media type itself. */
function valuesBeside(description: Description, owner: Owner): unknown[] {
  const named = Object.values(owner.examples ?? {}).map((each) => resolveRef(description, each, "#"));
  return [owner, ...named].flatMap((each) => [
    ...("example" in each ? [each.example] : []),
    ...("value" in each ? [each.value] : []),
  ]);
}

/** The first value that is shown for a parameter or media type, or for its schema. */
export function firstShown(description: Description, owner: object, schema: Schema): unknown {
  const target = typeof schema === "object" ? resolveRef<SchemaObject>(description, schema, "#") : {};
  const { example, examples } = target as { example?: unknown; examples?: unknown[] };
  return [...valuesBeside(description, owner as Owner), example, ...(examples ?? [])].find(
    (value) => value !== undefined,
  );
}
