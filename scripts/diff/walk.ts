import { isDeepStrictEqual } from "node:util";
import type { Schema } from "../description/description.js";
import { isReference } from "../description/resolve-ref.js";
import type { SourcePosition } from "../description/source-position.js";
import { type At, inside, start } from "./at.js";
import { kindsOfComing } from "./kinds-of-coming.js";
import { type Kind, kindsOfMember } from "./kinds-of-member.js";
import objects from "./objects.json" with { type: "json" };
import { pairsOf } from "./pairs-of.js";
import { placeOf } from "./place.js";
import type { Members, Reading } from "./reading.js";
import { createIsUnchanged, type IsUnchanged } from "./unchanged.js";

/** One difference between two descriptions, in one place where it is used. */
export interface Edit extends Kind {
  side: At["side"];
  where: string;
  /** In the revision; for what is gone, where it stood. */
  place: SourcePosition | undefined;
}

/** What stands under a member: a value, an object, one that can come and go, or several by name. See objects.json. */
type Rule = string | [type: string, subject: string] | Record<string, string>;
const table = objects as unknown as Record<string, Record<string, Rule>>;

/** Two objects, as they were written, that stand in the same place of an owner; one of them may be missing. */
interface Pair {
  type: string;
  /** What judgements.md calls the object where it comes or goes. */
  subject: string;
  member: string;
  key: string;
  a: unknown;
  b: unknown;
  owners: [before: Members, after: Members];
}

/** Walks through two descriptions together, from the root on, and notes where they differ. */
export class Walk {
  readonly edits: Edit[] = [];
  private readonly seen = new Map<object, Map<object, Set<string>>>();
  private readonly isUnchanged: IsUnchanged;

  constructor(
    private readonly base: Reading,
    private readonly revision: Reading,
  ) {
    this.isUnchanged = createIsUnchanged(base.description, revision.description);
  }

  /** Compares two objects of one type; what is missing is an object without members. */
  compare(type: string, a: unknown, b: unknown, at: At): void {
    if (type === "Schema" && this.isUnchanged(a, b)) return;
    let [before, after] = [this.base.read(type, a), this.revision.read(type, b)];
    if (before === after || this.wasHere(before, after, at)) return;
    if (type === "Schema") [before, after] = this.alignChoices(before, after, a, b);
    const here = { ...at, step: { ...at.step, node: after, other: before } };
    for (const member of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const [x, y] = [before[member], after[member]];
      const rules = table[type] ?? {};
      const rule = Object.hasOwn(rules, member) ? rules[member] : undefined;
      if (x === y || (member === "type" && before.enum && after.enum)) continue; // the values say their types
      const owners: Pair["owners"] = [before, after];
      if (rule === undefined || (typeof rule === "string" && !(rule in table)))
        this.compareValues(member, rule, owners, here);
      else if (typeof rule === "string") this.compare(rule, x, y, inside(here, rule, member, member, after));
      else if (Array.isArray(rule))
        this.meet({ type: rule[0], subject: rule[1], member, key: member, a: x, b: y, owners }, here);
      else if (member === "anyOf" && !(x && y)) this.compareValues(member, "values", owners, here);
      else this.meetAll(type, rule, member, owners, here);
    }
  }

  /** Whether the pair was compared in this use, or is being compared: what leads back to itself would have no end. */
  private wasHere(before: object, after: object, at: At): boolean {
    for (let up = at.step.up; up; up = up.up) if (up.node === after && up.other === before) return true;
    const partners = this.seen.get(before) ?? new Map<object, Set<string>>();
    const uses = partners.get(after) ?? new Set();
    this.seen.set(before, partners.set(after, uses));
    const use = [at.side, at.part, at.open, at.opaque, at.inXml].join();
    if (uses.has(use)) return true;
    uses.add(use);
    return false;
  }

  /** Where one side has a choice and the other a single schema, that is a choice of one, or of its types where it says nothing else. */
  private alignChoices(before: Members, after: Members, a: unknown, b: unknown): [Members, Members] {
    if ("anyOf" in before === "anyOf" in after || isEmpty(before) || isEmpty(after)) return [before, after];
    const { onlyOne } = "anyOf" in before ? before : after;
    const choice = (single: Members, written: unknown): Members => ({
      anyOf:
        Object.keys(single).join() === "type" ? [single.type].flat().map((type) => ({ type })) : [written],
      ...(onlyOne === true && { onlyOne }),
    });
    return "anyOf" in before ? [before, choice(after, b)] : [choice(before, a), after];
  }

  private compareValues(
    member: string,
    rule: string | undefined,
    [before, after]: Pair["owners"],
    at: At,
  ): void {
    const values = { member, rule, before: before[member], after: after[member] };
    if (isDeepStrictEqual(values.before, values.after)) return;
    for (const kind of kindsOfMember(values, at, [before, after])) {
      const fields = [before, after].map((owner) => fieldOf(owner, kind.field));
      const isOther = kind.field !== undefined && this.isOfOtherSide(at, fields);
      this.note(kind, isOther ? { ...at, side: "neither" } : at, member);
    }
  }

  private meetAll(
    type: string,
    rule: Record<string, string>,
    member: string,
    owners: Pair["owners"],
    at: At,
  ): void {
    const [[of, subject] = ["", ""]] = Object.entries(rule);
    const [x, y] = owners.map((owner) => owner[member]) as [object?, object?];
    const roots = [this.base.servers, this.revision.servers];
    if (of === "Server" && type === "Operation" && isDeepStrictEqual([x, y], roots)) return; // the root says it
    const within = { ...at, step: { key: member, up: at.step, node: y } };
    if (of === "Server") this.compareFirst(x, y, at, member);
    for (const { key, a, b } of pairsOf(of, x, y, [this.base, this.revision])) {
      const isExtension = key.startsWith("x-") && patterned.has(member);
      if (isExtension) this.compareValues(key, undefined, [x, y] as Pair["owners"], within);
      else this.meet({ type: of, subject, member, key, a, b, owners }, within);
    }
  }

  /** Clients that are told no server call the first one. Where that is gone, its removal says so. */
  private compareFirst(before: object = {}, after: object = {}, at: At, member: string): void {
    const [[was = ""], [is]] = [Object.keys(before), Object.keys(after)] as [string[], string[]];
    if (was === is || !Object.hasOwn(after, was)) return;
    const text = `the first server ${was} became ${is}`;
    this.note({ change: "first server replaced", text }, { ...at, part: at.part || member }, member);
  }

  private meet(pair: Pair, around: At): void {
    const { type, member, key, a, b } = pair;
    const [before, after] = [this.base.read(type, a), this.revision.read(type, b)];
    const at = {
      ...inside(around, type, member, key, b === undefined ? before : after),
      ...(member === "properties" && this.isOfOtherSide(around, [a, b]) && { side: "neither" as const }),
      ...(member === "anyOf" && this.isCovered(pair) && { open: true }),
    };
    if (a === b) return;
    const areSchemas = type === "Schema" && pair.subject !== "values" && a !== undefined && b !== undefined;
    if (areSchemas || (isObject(a) && isObject(b))) {
      this.compare(type, a, b, at);
      return;
    }
    const owner = pair.owners[b === undefined ? 0 : 1];
    const node = b === undefined ? before : after;
    const ownPlace = { ...at.step, node: isObject(b) ? after : undefined };
    const step = member === "anyOf" && isReference(b ?? a) ? around.step : ownPlace; // a component is elsewhere
    for (const kind of kindsOfComing({ ...pair, node, owner }, at))
      this.note(kind, { ...at, step, opaque: around.opaque });
  }

  /** Whether another alternative accepts all that this one accepts, so that callers expect what is not listed. */
  private isCovered({ a, b, owners }: Pair): boolean {
    const [reading, arm, owner] = b === undefined ? [this.base, a, owners[0]] : [this.revision, b, owners[1]];
    return (owner.anyOf as Schema[]).some((other) => other !== arm && covers(reading, other, arm));
  }

  /** A read-only field is not sent, and a write-only one is not read. */
  private isOfOtherSide(at: At, fields: unknown[]): boolean {
    const marker = at.side === "send" ? "readOnly" : "writeOnly";
    const [before, after] = [this.base, this.revision].map((one, index) =>
      fields[index] === undefined ? undefined : one.read("Schema", fields[index])[marker] === true,
    );
    return (before ?? after ?? false) && (after ?? before ?? false);
  }

  private note({ change, text }: Kind, at: At, key?: string): void {
    const isUnclear = at.opaque && !/^(prose|example|note|default|unknown)/.test(change);
    this.edits.push({
      change: isUnclear ? "values replaced" : change,
      text,
      side: at.side,
      where: at.field ? `${at.part}, ${at.field}` : at.part,
      place: placeOf(this.revision, at.step, key),
    });
  }
}

/** Objects whose members are named by those who write the description, beside extensions. */
const patterned = new Set(["paths", "responses", "expressions", "flows"]);

const isEmpty = (object: object): boolean => Object.keys(object).length === 0;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function fieldOf({ properties }: Members, name = ""): unknown {
  const fields = (properties ?? {}) as Members;
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** Whether `wide` surely accepts every value that `narrow` accepts: from `narrow` to `wide`, values are widened and fields are lost only. */
function covers(reading: Reading, wide: Schema, narrow: unknown): boolean {
  const [one, other] = [reading.read("Schema", narrow), reading.read("Schema", wide)];
  const known = covered.get(one) ?? new WeakMap<Members, boolean>();
  covered.set(one, known);
  const before = known.get(other);
  if (before !== undefined) return before;
  known.set(other, false); // until it is known, since alternatives may contain themselves
  const walk = new Walk(reading, reading);
  walk.compare("Schema", narrow, wide, start);
  const isCovered = walk.edits.every(({ change }) => widening.test(change));
  known.set(other, isCovered);
  return isCovered;
}

/** What is known of the canonical forms of one reading. */
const covered = new WeakMap<Members, WeakMap<Members, boolean>>();

const widening =
  /^(values widened|requirement removed|field removed|prose|example|note|default|promise|field (deprecated|reinstated))/;
