import { flatAlternatives } from "./alternatives.js";
import type { Description, Schema, SchemaObject } from "./description.js";
import { escapePointer, valueAt } from "./json-pointer.js";
import { isReference, resolveRef } from "./resolve-ref.js";

/** One alternative of a body, and the strings by which it is told from the others. */
export interface Arm {
  schema: Schema;
  pointer: string;
  /** Pointers into the body with the values that they may have here. Empty: the arm is open to every body that no other arm claims. */
  pins: Map<string, Set<string>>;
}

/**
 * The alternatives of a schema, told apart as a compiler narrows a union: by the strings that an arm fixes and others do not.
 * A plain `anyOf` would let a response with a known code and wrong details pass through its open arm.
 */
export function readArms(description: Description, schema: Schema, pointer: string): Arm[] {
  const arms = flatAlternatives(description, schema, pointer).map((arm) => ({
    ...arm,
    pins: readPins(description, arm.schema),
  }));
  for (const path of new Set(arms.flatMap(({ pins }) => [...pins.keys()]))) {
    const values = arms.map(({ pins }) => [...(pins.get(path) ?? [])].sort().join("\n"));
    if (new Set(values).size === 1) for (const { pins } of arms) pins.delete(path);
  }
  for (const { pins } of arms) keepShallowest(pins);
  return arms;
}

/** What lies deeper belongs to the alternative that a shallower pin names, and does not identify it. */
function keepShallowest(pins: Arm["pins"]): void {
  const depth = (path: string): number => path.split("/").length;
  const least = Math.min(...[...pins.keys()].map(depth));
  for (const path of [...pins.keys()]) if (depth(path) > least) pins.delete(path);
}

/** The arms that a body has to satisfy: one of those that claim it, else one of the open ones, else any. */
export function armsFor(arms: readonly Arm[], body: unknown): readonly Arm[] {
  const claiming = arms.filter((arm) => arm.pins.size > 0 && claims(arm, body));
  if (claiming.length > 0) return claiming;
  const open = openArms(arms);
  return open.length > 0 ? open : arms;
}

/** Whether a body has, at every pin of an arm, one of its values. */
export const claims = ({ pins }: Arm, body: unknown): boolean =>
  [...pins].every(([path, values]) => values.has(String(valueAt(body, path))));

export const openArms = (arms: readonly Arm[]): Arm[] => arms.filter(({ pins }) => pins.size === 0);

function readPins(
  description: Description,
  schema: Schema,
  path = "",
  seen = new Set<Schema>(),
): Map<string, Set<string>> {
  const pins = new Map<string, Set<string>>();
  if (typeof schema !== "object" || seen.has(schema)) return pins;
  const within = new Set(seen).add(schema);
  const values = (schema.const === undefined ? (schema.enum ?? []) : [schema.const]).filter(
    (each) => typeof each === "string",
  );
  if (values.length > 0) pins.set(path, new Set(values));
  const parts: [Schema, string][] = [
    ...(isReference(schema)
      ? [[resolveRef<SchemaObject>(description, schema, "#"), path] as [Schema, string]]
      : []),
    ...(schema.allOf ?? []).map((member): [Schema, string] => [member, path]),
    ...Object.entries(schema.properties ?? {}).map(([name, child]): [Schema, string] => [
      child,
      `${path}/${escapePointer(name)}`,
    ]),
  ];
  for (const [part, place] of parts)
    for (const [key, pinned] of readPins(description, part, place, within)) pins.set(key, pinned);
  return pins;
}
