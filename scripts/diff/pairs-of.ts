import type { Schema, SchemaObject } from "../description/description.js";
import { isReference, targetName } from "../description/resolve-ref.js";
import { short } from "./describe-change.js";
import type { Reading } from "./reading.js";

interface Pair {
  key: string;
  a?: unknown;
  b?: unknown;
}

/** What of two maps, or of two lists of schemas, is compared with what. */
export function pairsOf(
  type: string,
  before: object = {},
  after: object = {},
  readings: [Reading, Reading],
): Pair[] {
  if (Array.isArray(before) || Array.isArray(after)) return pairSchemas(before, after, readings);
  const pairs = Object.keys({ ...before, ...after }).map((key) => ({
    key,
    ...(Object.hasOwn(before, key) && { a: Reflect.get(before, key) }),
    ...(Object.hasOwn(after, key) && { b: Reflect.get(after, key) }),
  }));
  const [gone, come] = [pairs.filter(({ b }) => b === undefined), pairs.filter(({ a }) => a === undefined)];
  if (type !== "Server" || gone.length !== 1 || come.length !== 1) return pairs;
  const moved = { ...gone[0], ...come[0] } as Pair; // one server for another is a server that has moved
  return [moved, ...pairs.filter(({ a, b }) => a !== undefined && b !== undefined)];
}

/** Alternatives have no order: those that are the same, then those of one name, one title, one kind of value. */
function pairSchemas(before: object, after: object, [base, revision]: [Reading, Reading]): Pair[] {
  const [left, right] = [Object.values(before) as Schema[], Object.values(after) as Schema[]];
  const pairs: Pair[] = [];
  for (const sign of signs) {
    for (const a of [...left]) {
      const wanted = sign(a, base);
      const b = wanted === undefined ? undefined : right.find((one) => sign(one, revision) === wanted);
      if (b === undefined) continue;
      pairs.push({ key: schemaName(b), a, b });
      left.splice(left.indexOf(a), 1);
      right.splice(right.indexOf(b), 1);
    }
  }
  return [
    ...pairs,
    ...left.map((a) => ({ key: schemaName(a), a })),
    ...right.map((b) => ({ key: schemaName(b), b })),
  ];
}

const signs: ((schema: Schema, reading: Reading) => unknown)[] = [
  (schema) => JSON.stringify(schema),
  (schema, reading) => (isReference(schema) ? reading.schemas.nameOf(schema.$ref) : undefined),
  (schema, reading) => JSON.stringify(reading.read("Schema", schema)),
  (schema) => (schema as SchemaObject).title,
  (schema, reading) => JSON.stringify(reading.read("Schema", schema).type),
];

function schemaName(schema: Schema): string {
  if (isReference(schema)) return targetName(schema.$ref);
  if (typeof schema === "boolean") return String(schema);
  return short(schema.title ?? schema.description ?? schema.type);
}
