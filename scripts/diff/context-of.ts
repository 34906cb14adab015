import type { SchemaObject } from "../description/description.js";
import { fragmentKeys, pointerKeys } from "../description/json-pointer.js";
import type { SourcePosition } from "../description/source-position.js";
import type { StructuralChange } from "../redocly/structural-changes.js";
import type { Canonical } from "./canonical-description.js";
import type { ChangeInContext } from "./kind.js";
import type { Origins } from "./origins.js";
import type { ReadDescription } from "./read-description.js";
import { findUses, type Use } from "./uses.js";

type Context = Pick<ChangeInContext, "before" | "after" | "parentBefore" | "parentAfter" | "uses"> & {
  /** The parts of the API that have the change, for people. */
  wheres: string[];
  place: SourcePosition | undefined;
};

type Uses = Map<object, Use[]>;

/** Looks up what surrounds a change: the objects on both sides, their uses, and the place in the files of the revision. */
export function contextOf(base: Canonical, revision: Canonical, placeOf: ReadDescription["placeOf"]) {
  const [usesBefore, usesAfter] = [findUses(base.description), findUses(revision.description)];
  return (change: StructuralChange): Context => {
    const before = trail(base.description, change.base?.pointer, change.property);
    const after = trail(revision.description, change.revision?.pointer, change.property);
    const [nodeBefore, nodeAfter] = [before.at(-1)?.node, after.at(-1)?.node];
    const [old, now] = [closestUses(before, usesBefore), closestUses(after, usesAfter)];
    return {
      before: nodeBefore,
      after: nodeAfter,
      parentBefore: before.at(-3)?.node,
      parentAfter: after.at(-3)?.node,
      uses: [...now, ...old],
      wheres: wheresOf(now.length > 0 ? now : old, change),
      place: findPlace(change, before, after, revision, placeOf),
    };
  };
}

/** Lists and maps have no uses of their own. */
const closestUses = (steps: Step[], uses: Uses): Use[] =>
  steps.map(({ node }) => uses.get(node)).findLast((found) => found !== undefined) ?? [];

interface Step {
  node: object;
  key: string;
}

/** The objects on the way to what a pointer names, the last one being the owner of `property` where there is one. */
function trail(root: object, pointer: string | undefined, property: string | undefined): Step[] {
  if (pointer === undefined) return [];
  const keys = fragmentKeys(pointer);
  const steps: Step[] = [{ node: root, key: "" }];
  let node = root;
  for (const [index, key] of keys.entries()) {
    const next = (node as Record<string, unknown>)[key];
    const isProperty = index === keys.length - 1 && key === property;
    if (isProperty || typeof next !== "object" || next === null) break;
    node = next;
    steps.push({ node, key });
  }
  return steps;
}

const labelOf = ({ part, field }: Use): string => (field ? `${part}, ${field}` : part);

function wheresOf(uses: Use[], { path }: StructuralChange): string[] {
  if (uses.length > 0) return [...new Set(uses.map(labelOf))];
  const [section, name, member] = pointerKeys(path);
  if (section === "paths" && name) return [member ? `${member.toUpperCase()} ${name}` : name];
  return [section || "the description"];
}

/** The changed member itself, or the closest object around it that was written down in the revision. */
function findPlace(
  change: StructuralChange,
  before: Step[],
  after: Step[],
  { description, origins }: Canonical,
  placeOf: ReadDescription["placeOf"],
): SourcePosition | undefined {
  const steps = after.length > 0 ? after : trail(description, parentOf(change, before), undefined);
  if (change.property === "x-security") return placeOfSecurity(steps, origins, placeOf);
  const keys = [...steps.slice(1).map(({ key }) => key), change.property];
  for (const [index, { node }] of [...steps.entries()].reverse()) {
    const written = [...origins.of(node), node];
    for (const key of spellings(keys[index])) {
      const owner = written.findLast((one) => has(one, key, change) && placeOf(one));
      if (owner) return placeOf(owner, key);
    }
    const place = written.map((one) => placeOf(one)).find((found) => found !== undefined);
    if (place) return place;
  }
  return undefined;
}

/** At the operation, or at the root for all of them. */
function placeOfSecurity(
  steps: Step[],
  origins: Origins,
  placeOf: ReadDescription["placeOf"],
): SourcePosition | undefined {
  const written = steps.flatMap(({ node }) => origins.of(node));
  const owner = written.findLast((one) => Object.hasOwn(one, "security")) ?? written.at(-1);
  return owner && placeOf(owner, "security");
}

/** The canonical form has one name for what may have been written with another. */
const spellings = (key: string | undefined): string[] =>
  key === undefined ? [] : [key, ...(otherSpellings[key] ?? [])];
const otherSpellings: Record<string, string[]> = {
  enum: ["const"],
  minimum: ["exclusiveMinimum"],
  maximum: ["exclusiveMaximum"],
  examples: ["example"],
  "x-value": ["value"],
};

/** Several schemas that are one by `allOf` may each demand fields: it is the one that knows the field whose demand changed. */
function has(owner: object, key: string, { base, revision }: StructuralChange): boolean {
  if (!Object.hasOwn(owner, key)) return false;
  if (key !== "required" || !Array.isArray(base?.value ?? revision?.value)) return true;
  const [old, now] = [base?.value ?? [], revision?.value ?? []] as [string[], string[]];
  const changed = [
    ...old.filter((name) => !now.includes(name)),
    ...now.filter((name) => !old.includes(name)),
  ];
  const { required = [], properties = {} } = owner as SchemaObject;
  return changed.some((name) => required.includes(name) || name in properties);
}

/** What is gone stood in an object that the revision may still have, at the same pointer. */
const parentOf = ({ base, verdicts }: StructuralChange, before: Step[]): string | undefined =>
  before.length > 0 ? base?.pointer : verdicts[0]?.location.pointer;
