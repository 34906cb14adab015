import { isDeepStrictEqual } from "node:util";
import { type ExtensionName, extensions, type Switch } from "../description/extensions.js";
import type { At } from "./at.js";
import { describeChange, short } from "./describe-change.js";
import { kindsOfCredentialChange, type WayIn } from "./kinds-of-credential-change.js";
import type { Members } from "./reading.js";
import { valueEffect } from "./value-effect.js";

/** A change as a row of `judgements` names it, and what people read about it. */
export interface Kind {
  change: string;
  text: string;
  /** The field of a schema that it concerns, where that is not the place of the walk. */
  field?: string;
}

interface Values {
  member: string;
  /** What objects.json says about the member; `undefined` where it does not know it. */
  rule: string | undefined;
  before: unknown;
  after: unknown;
}

/** What it is called that a member has another value; nothing where that is said elsewhere. */
export function kindsOfMember(
  { member, rule, before, after }: Values,
  at: At,
  owners: [Members, Members],
): Kind[] {
  const text = describeChange(member, before, after);
  switch (rule) {
    case undefined:
      return [
        {
          change: member.startsWith("x-") ? ofExtension(member, before, after) : "unknown member changed",
          text,
        },
      ];
    case "prose":
    case "example":
    case "code sample":
      return [{ change: `${rule} changed`, text }];
    case "values":
      return [{ change: `values ${valueEffect(member, before, after)}`, text }];
    case "listed values":
      if (Array.isArray(before) && Array.isArray(after)) return listedValues(at, before, after);
      return [{ change: `values ${valueEffect(member, before, after)}`, text }];
    case "required fields":
      return requirements(owners);
    case "credentials":
      return kindsOfCredentialChange(before as WayIn[], after as WayIn[]);
    case "form in XML replaced":
      return [{ change: at.inXml ? rule : "note changed", text }];
  }
  const [set = "", unset] = rule.split(" / ");
  if (unset) return [{ change: after === true || after === "inferred" ? set : unset, text }];
  return [{ change: rule.replace("…", howChanged(before, after)), text }];
}

function ofExtension(name: string, before: unknown, after: unknown): string {
  const effect = Object.hasOwn(extensions, name) ? extensions[name as ExtensionName].diff : undefined;
  if (effect === undefined) return "unknown extension changed";
  if (effect === "note") return "note changed";
  return effect === "promise" ? `promise ${howChanged(before, after)}` : switched(effect, before, after);
}

function switched({ set, unset, changed = set }: Switch, before: unknown, after: unknown): string {
  const [held, holds] = [before, after].map((value) => value !== undefined && value !== false);
  if (!holds) return unset;
  return held ? changed : set;
}

function howChanged(before: unknown, after: unknown): string {
  if (before === undefined) return "added";
  return after === undefined ? "removed" : "changed";
}

/** A required field that has come, or gone, says so itself. */
function requirements(owners: [Members, Members]): Kind[] {
  const [before, after] = owners.map(({ required, properties }) => ({
    asks: (name: string) => Array.isArray(required) && required.includes(name),
    has: (name: string) => Object.hasOwn(properties ?? {}, name),
  })) as [Asked, Asked];
  const names = [...new Set(owners.flatMap(({ required }) => (required ?? []) as string[]))];
  return names.flatMap((field): Kind[] => {
    if (before.asks(field) === after.asks(field)) return [];
    const [asking, other] = after.asks(field) ? [after, before] : [before, after];
    if (asking.has(field) && !other.has(field)) return [];
    return after.asks(field)
      ? [{ change: "requirement added", text: `${field} became required`, field }]
      : [{ change: "requirement removed", text: `${field} became optional`, field }];
  });
}

interface Asked {
  asks(name: string): boolean;
  has(name: string): boolean;
}

/** Programs branch on the values that are listed, whether others may come (an open list) or not. */
function listedValues({ side, open }: At, before: unknown[], after: unknown[]): Kind[] {
  const without = (list: unknown[], other: unknown[]) =>
    list.filter((value) => !other.some((one) => isDeepStrictEqual(one, value)));
  const [lost, gained] = [without(before, after), without(after, before)];
  const [gone, come] = [lost.map(short).join(", "), gained.map(short).join(", ")];
  const reads = side === "read";
  if (reads && open && lost.length > 0 && gained.length > 0)
    return [{ change: "known value replaced", text: `${gone} became ${come}` }];
  const isNull = lost.every((value) => value === null); // with which everything may be compared
  const removed = `${open ? "known" : "listed"} value removed`;
  return [
    ...(lost.length > 0
      ? [
          {
            change: reads && !isNull ? removed : "values narrowed",
            text: `no longer one of the values: ${gone}`,
          },
        ]
      : []),
    ...(gained.length > 0
      ? [
          {
            change: reads && open ? "known value added" : "values widened",
            text: `new among the values: ${come}`,
          },
        ]
      : []),
  ];
}
