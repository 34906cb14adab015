import { isDeepStrictEqual } from "node:util";
import type { SourcePosition } from "../description/source-position.js";
import { structuralChanges } from "../redocly/structural-changes.js";
import { canonicalDescription } from "./canonical-description.js";
import { contextOf } from "./context-of.js";
import { type Audience, type Judgement, judgements, type Level, levels } from "./judgements.js";
import type { Kind } from "./kind.js";
import { kindsOfChange } from "./kind-of-change.js";
import { pairAlternatives } from "./pair-alternatives.js";
import type { ReadDescription } from "./read-description.js";
import { renamedComponents } from "./renamed-components.js";
import type { Use } from "./uses.js";

/** One change, what it needs, and who is affected. */
export interface Verdict {
  /** The higher one of `contract` and `package`. */
  level: Level;
  contract: Level;
  package: Level;
  audiences: Audience[];
  /** The rows that decided. */
  rows: Judgement[];
  /** The parts of the API that have the change, because they share what was changed. */
  wheres: string[];
  text: string;
  /** In the revision; for what is gone, where it stood. */
  place: SourcePosition | undefined;
}

/** Every change from `base` to `revision`, the gravest first. Descriptions that mean the same have none, however they are written. */
export async function compare(base: ReadDescription, revision: ReadDescription): Promise<Verdict[]> {
  const [before, after] = [
    canonicalDescription(base.description),
    canonicalDescription(revision.description),
  ];
  pairAlternatives(before.description, after.description);
  const same = isDeepStrictEqual(before.description, after.description);
  const changes = same ? [] : await structuralChanges(before.description, after.description);
  const inContext = contextOf(before, after, revision.placeOf);
  const verdicts = changes.flatMap((change) => {
    const { place, wheres, ...context } = inContext(change);
    return kindsOfChange({ ...change, ...context }).flatMap((kind) =>
      judge(kind, context.uses, wheres, place),
    );
  });
  for (const { section, from, to } of renamedComponents(base.description, revision.description)) {
    const kind = { change: "component renamed", text: `${from} became ${to}` };
    const node = revision.description.components?.[section]?.[to];
    const place = typeof node === "object" && node !== null ? revision.placeOf(node) : undefined;
    verdicts.push(...judge(kind, [], [`components, ${section}`], place));
  }
  return distinct(verdicts).sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
}

function judge(kind: Kind, uses: Use[], wheres: string[], place: SourcePosition | undefined): Verdict[] {
  const sides = new Set<Audience>(uses.map(({ side }) => side));
  const known = judgements.filter(({ change }) => change === kind.change);
  if (known.length === 0) throw new Error(`judgements.md has no row for ${JSON.stringify(kind.change)}`);
  const concerned = known.filter(
    ({ audience }) =>
      (!kind.only || audience === kind.only) &&
      (sides.size === 0 || audience === "docs" || sides.has(audience)),
  );
  const concerning = concerned.length === 0 && !kind.only ? known : concerned; // better too strict than unseen
  const contract = highest(concerning.map((row) => row.contract));
  const inPackage = highest(concerning.map((row) => row.package));
  const level = highest([contract, inPackage]);
  if (!contract || !inPackage || !level) return [];
  const rows = concerning.filter((row) => row.contract === level || row.package === level);
  const audiences: Audience[] = level === "docs" ? ["docs"] : rows.map(({ audience }) => audience);
  return [{ level, contract, package: inPackage, audiences, rows, wheres, text: kind.text, place }];
}

const highest = (some: (Level | undefined)[]): Level | undefined =>
  levels.findLast((level) => some.includes(level));

/** What several schemas take from one place, by `allOf`, is changed once; and readers of the docs need no sentence twice. */
const distinct = (verdicts: Verdict[]): Verdict[] =>
  mergeBy(
    mergeBy(verdicts, ({ place, wheres, text }) => [text, place ? [place.file, place.line] : wheres]),
    ({ level, place, wheres, text }) => [text, level === "docs" ? wheres : [wheres, place], level],
  );

function mergeBy(verdicts: Verdict[], keyOf: (verdict: Verdict) => unknown): Verdict[] {
  const kept = new Map<string, Verdict>();
  for (const verdict of verdicts) {
    const key = JSON.stringify(keyOf(verdict));
    const same = kept.get(key);
    const graver = same && levels.indexOf(verdict.level) <= levels.indexOf(same.level) ? same : verdict;
    kept.set(key, { ...graver, wheres: [...new Set([...(same?.wheres ?? []), ...verdict.wheres])] });
  }
  return [...kept.values()];
}
