import { alternatives } from "../../description/alternatives.js";
import type { Description, Schema, SchemaObject } from "../../description/description.js";
import { isReference, resolveRef } from "../../description/resolve-ref.js";

/** What a schema says about a value, extensions included. */
export type Facts = SchemaObject & { [extension: `x-${string}`]: unknown };

/** A field of a body, whether it is there or could be. */
export interface FieldPlace {
  path: string[];
  /** Everything that the description says about it, of every schema that applies. */
  facts: Facts[];
  required: boolean;
  present: boolean;
  value: unknown;
}

/**
 * Every place of `value` about which a schema says something, the value itself first. It does not use the checker, because the checker is
 * what is tested.
 */
export function fieldPlaces(description: Description, schema: Schema, value: unknown): FieldPlace[] {
  const flat = (each: Schema, of: unknown): Facts[] => {
    if (typeof each === "boolean") return [];
    const facts = (isReference(each) ? resolveRef<Facts>(description, each, "#") : each) as Facts;
    const arms = (alternatives(facts) ?? []).find((arm) => flat(arm, of).every((one) => fits(one, of)));
    const members = [...(facts.allOf ?? []), ...(arms === undefined ? [] : [arms])];
    return [facts, ...members.flatMap((member) => flat(member, of))];
  };
  const fits = ({ required = [], properties = {}, ...facts }: Facts, of: unknown): boolean =>
    !("const" in facts && facts.const !== of) &&
    !(facts.enum && !facts.enum.includes(of)) &&
    required.every((name) => name in Object(of)) &&
    Object.entries(properties).every(
      ([name, child]) =>
        !(name in Object(of)) || flat(child, Object(of)[name]).every((one) => fits(one, Object(of)[name])),
    );
  const walk = (
    facts: Facts[],
    of: unknown,
    path: string[],
    required: boolean,
    present: boolean,
  ): FieldPlace[] => {
    const names = new Set(facts.flatMap(({ properties = {} }) => Object.keys(properties)));
    const children = [...names].flatMap((name) => {
      const schemas = facts.flatMap(({ properties = {} }) => properties[name] ?? []);
      const needed = facts.some((each) => each.required?.includes(name));
      const there = present && name in Object(of);
      const child = there ? Object(of)[name] : undefined;
      return walk(
        schemas.flatMap((each) => flat(each, child)),
        child,
        [...path, name],
        needed,
        there,
      );
    });
    return [{ path, facts, required, present, value: of }, ...(present ? children : [])];
  };
  return walk(flat(schema, value), value, [], true, true);
}

/** Sets what stands at `path` of a body; `undefined` removes it. */
export function setAt(body: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const last = path.at(-1) ?? "";
  const parent = path.slice(0, -1).reduce<Record<string, unknown>>((node, name) => Object(node[name]), body);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
}
