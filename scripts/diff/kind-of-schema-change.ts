import { isDeepStrictEqual } from "node:util";
import type { SchemaObject } from "../description/description.js";
import { pointerKeys } from "../description/json-pointer.js";
import { isReference } from "../description/resolve-ref.js";
import { describeChange, short } from "./describe-change.js";
import type { ChangeInContext, Kind } from "./kind.js";
import { memberKinds } from "./member-kinds.js";
import { valueEffect } from "./value-effect.js";

/** What kinds of change a change of a schema is, or of a list of schemas. */
export function kindsOfSchemaChange(change: ChangeInContext): Kind[] {
  if (/^#\/components\/schemas\/[^/]+$/.test(change.path)) return []; // where it is used counts, and renames are looked for
  if (change.kind !== "modified") return addedOrRemoved(change);
  const { property = "", base, revision } = change;
  const [before, after] = [base?.value, revision?.value];
  const text = describeChange(property, before, after);
  if (property === "key") return [{ change: "field removed", text: `${before} became ${after}` }];
  if (property === "required") return requirements(change);
  if (property === "enum" && Array.isArray(before) && Array.isArray(after))
    return listedValues(change, before, after);
  const kind = memberKinds("Schema", property, before, after);
  if (kind) return [{ ...kind, text }];
  if (property.startsWith("x-")) return [{ change: "note changed", text }];
  return [{ change: `values ${valueEffect(property, before, after)}`, text }];
}

function addedOrRemoved(change: ChangeInContext): Kind[] {
  const { kind, path, parentAfter, uses } = change;
  const [keyword, key = ""] = pointerKeys(path).slice(-2); // under which a schema stands in another one
  if (keyword === "properties" || keyword === "patternProperties") {
    const owner = parentAfter as SchemaObject | undefined;
    const required = kind === "added" && owner?.required?.includes(key);
    return [
      {
        change: `${required ? "required " : ""}field ${kind}`,
        text: `${required ? "required " : ""}field was ${kind}`,
      },
    ];
  }
  if (keyword === "anyOf" || keyword === "oneOf") {
    const open = uses.length > 0 && uses.every((use) => use.open);
    const text = `alternative ${titleOf(change)} was ${kind}`;
    if (open) return [{ change: `known alternative ${kind}`, text, only: "read" }];
    return [{ change: kind === "added" ? "values widened" : "values narrowed", text }];
  }
  if (key === "properties") return [{ change: `field ${kind}`, text: `all fields were ${kind}` }];
  const text = `${/^\d+$/.test(key) ? keyword : key} was ${kind}`;
  return [{ change: kind === "added" ? "values narrowed" : "values widened", text }];
}

/** A field that is new or gone says itself whether it is required. */
function requirements({ base, revision, before, after }: ChangeInContext): Kind[] {
  const [old, now] = [base?.value ?? [], revision?.value ?? []] as [string[], string[]];
  const has = (owner: object | undefined, name: string) =>
    name in ((owner as SchemaObject | undefined)?.properties ?? {});
  const both = (name: string) => has(before, name) === has(after, name);
  const added = now.filter((name) => !old.includes(name) && both(name));
  const removed = old.filter((name) => !now.includes(name) && both(name));
  return [
    ...added.map((name) => ({ change: "requirement added", text: `${name} became required` })),
    ...removed.map((name) => ({ change: "requirement removed", text: `${name} became optional` })),
  ];
}

/** Programs branch on the values that are listed, whether others may come (an open list) or not. */
function listedValues({ uses }: ChangeInContext, before: unknown[], after: unknown[]): Kind[] {
  const without = (list: unknown[], other: unknown[]) =>
    list.filter((value) => !other.some((one) => isDeepStrictEqual(one, value)));
  const [lost, gained] = [without(before, after), without(after, before)];
  const [gone, come] = [lost.map(short).join(", "), gained.map(short).join(", ")];
  const reads = uses.filter(({ side }) => side === "read");
  const open = reads.length > 0 && reads.every((use) => use.open);
  const list = open ? "known" : "listed";
  const refused = { change: "values narrowed", text: `no longer one of the values: ${gone}` };
  const isNull = lost.every((value) => value === null); // with which everything may be compared
  const narrowed: Kind[] = isNull
    ? [refused]
    : [
        { ...refused, change: `${list} value removed`, only: "read" },
        { ...refused, only: "send" },
      ];
  const widened = { change: "values widened", text: `new among the values: ${come}` };
  if (lost.length === 0)
    return open
      ? [
          { ...widened, change: "known value added" },
          { ...widened, only: "send" },
        ]
      : [widened];
  if (gained.length === 0) return narrowed;
  if (!open) return [...narrowed, widened];
  return [
    { change: "known value replaced", text: `${gone} became ${come}` },
    { ...refused, only: "send" },
  ];
}

const titleOf = ({ before, after, revision, base }: ChangeInContext): string => {
  const schema = (after ?? before ?? revision?.value ?? base?.value) as SchemaObject | undefined;
  if (schema && isReference(schema)) return schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
  return short(schema?.title ?? schema?.description ?? schema?.type);
};
