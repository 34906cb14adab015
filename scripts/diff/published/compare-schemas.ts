import { isDeepStrictEqual } from "node:util";
import type { Schema, SchemaObject } from "../../description/description.js";
import { isBinary } from "../../description/media-type.js";
import type { Reading } from "../reading.js";
import { valueEffect } from "../value-effect.js";
import type { Both, Difference, Direction } from "./difference.js";

const bounds = [
  ...["minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minItems", "maxItems", "uniqueItems", "pattern"],
];
/** They say how a number is stored, and refuse nothing that JSON can hold. */
const storage = new Set(["int32", "int64", "float", "double"]);
/** A schema that refers to itself has shown by then what there is to see. */
const deepest = 12;

/** What callers would meet: values that they may send and the server does not take, or takes against the contract; values that they would read and the contract rules out. */
export function compareSchemas(
  both: Both,
  direction: Direction,
  [contract, server]: readonly [Schema, Schema],
  at: string,
  depth = 0,
): Difference[] {
  if (depth > deepest) return [];
  const ours = armsOf(both.contract, contract);
  const theirs = armsOf(both.server, server);
  const compare = (a: SchemaObject, b: SchemaObject) => compareArms(both, direction, [a, b], at, depth);
  // Each alternative that one side gives must be one that the other side knows.
  if (direction === "send") return ours.flatMap((a) => fewest(theirs.map((b) => compare(a, b))));
  return theirs.flatMap((b) => fewest(ours.map((a) => compare(a, b))));
}

const fewest = (all: Difference[][]): Difference[] => all.sort((a, b) => a.length - b.length)[0] ?? [];

/** The alternatives of a schema, each with what holds for all of them. */
function armsOf(reading: Reading, schema: Schema): SchemaObject[] {
  const { anyOf, ...shared } = reading.read("Schema", schema) as SchemaObject;
  if (!anyOf) return [shared];
  return anyOf
    .flatMap((arm) => armsOf(reading, arm))
    .map((arm) => ({
      ...shared,
      ...arm,
      ...((shared.properties || arm.properties) && {
        properties: { ...shared.properties, ...arm.properties },
      }),
      ...((shared.required || arm.required) && {
        required: [...(shared.required ?? []), ...(arm.required ?? [])],
      }),
    }));
}

function compareArms(
  both: Both,
  direction: Direction,
  [ours, theirs]: readonly [SchemaObject, SchemaObject],
  at: string,
  depth: number,
): Difference[] {
  if (isBinary(ours) && isBinary(theirs)) return [];
  if (saysNothing(theirs))
    return saysNothing(ours) ? [] : [{ at, contract: `type ${show(ours.type)}`, server: "nothing about it" }];
  const type = compareValue(direction, "type", [ours, theirs], at);
  if (type.length > 0) return type;
  return [
    ...["enum", ...bounds].flatMap((keyword) => compareValue(direction, keyword, [ours, theirs], at)),
    ...compareFormat([ours, theirs], at),
    ...compareFields(both, direction, [ours, theirs], at, depth),
    ...(typeof ours.items === "object" && typeof theirs.items === "object"
      ? compareSchemas(both, direction, [ours.items, theirs.items], `${at}/*`, depth + 1)
      : []),
  ];
}

const saysNothing = (schema: SchemaObject): boolean =>
  !["type", "enum", "properties", "items", "allOf", "$ref"].some((keyword) => keyword in schema);

/** Of what is sent, each difference counts: what the contract forbids a server must refuse. Of what is read, only what a caller would not expect. */
function compareValue(
  direction: Direction,
  keyword: string,
  [ours, theirs]: readonly [SchemaObject, SchemaObject],
  at: string,
): Difference[] {
  const [a, b]: unknown[] = [Reflect.get(ours, keyword), Reflect.get(theirs, keyword)];
  if (isDeepStrictEqual(a, b)) return [];
  if (
    direction === "read" &&
    (a === undefined || b === undefined || valueEffect(keyword, a, b) === "narrowed")
  )
    return []; // a server that says less than it does surprises no one
  return [{ at, contract: phrase(keyword, a), server: phrase(keyword, b) }];
}

function compareFormat(
  [{ format: a }, { format: b }]: readonly [SchemaObject, SchemaObject],
  at: string,
): Difference[] {
  if (a === undefined || b === undefined || a === b || (storage.has(a) && storage.has(b))) return [];
  return [{ at, contract: phrase("format", a), server: phrase("format", b) }];
}

function compareFields(
  both: Both,
  direction: Direction,
  [ours, theirs]: readonly [SchemaObject, SchemaObject],
  at: string,
  depth: number,
): Difference[] {
  const fields = ours.properties ?? {};
  const known = theirs.properties ?? {};
  const [mustOurs, mustTheirs] = [new Set(ours.required), new Set(theirs.required)];
  const found = Object.entries(fields).flatMap(([name, field]): Difference[] => {
    const place = `${at}/${name}`;
    const other = known[name];
    const must = mustOurs.has(name);
    if (other === undefined)
      return direction === "send" || must
        ? [{ at: place, contract: must ? "a required field" : "a field", server: "no such field" }]
        : [];
    const demands =
      must === mustTheirs.has(name) || (direction === "read" && !must)
        ? []
        : [{ at: place, contract: must ? "required" : "optional", server: must ? "optional" : "required" }];
    return [...demands, ...compareSchemas(both, direction, [field, other], place, depth + 1)];
  });
  if (direction === "read") return found;
  const demanded = [...mustTheirs].filter((name) => !(name in fields));
  return [
    ...found,
    ...demanded.map((name) => ({
      at: `${at}/${name}`,
      contract: "no such field",
      server: "a required field",
    })),
  ];
}

const show = (value: unknown): string =>
  typeof value === "string"
    ? value
    : Array.isArray(value)
      ? value.map(show).join(" or ")
      : JSON.stringify(value);

const phrase = (keyword: string, value: unknown): string =>
  value === undefined ? `no ${keyword}` : `${keyword} ${keyword === "pattern" ? value : show(value)}`;
