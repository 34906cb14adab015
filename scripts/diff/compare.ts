import type { SourcePosition } from "../description/source-position.js";
import { start } from "./at.js";
import { type Audience, type Judgement, judgements, type Level, levels } from "./judgements.js";
import type { ReadDescription } from "./read-description.js";
import { Reading } from "./reading.js";
import { renamedComponents } from "./renamed-components.js";
import { type Edit, Walk } from "./walk.js";

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
export function compare(base: ReadDescription, revision: ReadDescription): Verdict[] {
  const groups = groupBy(editsOf(base, revision), ({ text, place, where }) => [
    text,
    place ? [place.file, place.line] : where,
  ]);
  const verdicts = groups.map(judge);
  return groupBy(verdicts, ({ text, wheres, place, level }) => [
    text,
    level === "docs" ? wheres : [wheres, place],
    level,
  ])
    .map(([first]) => first as Verdict)
    .sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
}

function editsOf(base: ReadDescription, revision: ReadDescription): Edit[] {
  const renamed = renamedComponents(base.description, revision.description);
  const newNames = new Map(renamed.map(({ section, from, to }) => [`#/components/${section}/${from}`, to]));
  const walk = new Walk(...alignPaths(base, revision, newNames));
  walk.compare("Root", base.description, revision.description, start);
  const renames = renamed.flatMap(({ section, from, to }): Edit[] => {
    const node = revision.description.components?.[section]?.[to];
    const place = typeof node === "object" && node !== null ? revision.placeOf(node) : undefined;
    const rename = {
      change: "component renamed",
      text: `${from} became ${to}`,
      where: `components, ${section}`,
      place,
    };
    return [
      { ...rename, side: "send" },
      { ...rename, side: "read" },
    ];
  });
  return [...walk.edits, ...renames];
}

/** Both descriptions, as they are written or with the path of the servers before each path: the way in which more paths are the same. */
function alignPaths(
  base: ReadDescription,
  revision: ReadDescription,
  newNames: ReadonlyMap<string, string>,
): [Reading, Reading] {
  const read = (moves: boolean): [Reading, Reading] => [
    new Reading(base, moves, newNames),
    new Reading(revision, moves),
  ];
  const common = ([before, after]: [Reading, Reading]) => {
    const known = after.paths();
    return Object.keys(before.paths()).filter((path) => Object.hasOwn(known, path)).length;
  };
  const [asWritten, moved] = [read(false), read(true)];
  return common(moved) > common(asWritten) ? moved : asWritten;
}

/** The verdict on one change in the files: the gravest of all uses of what was changed. */
function judge(edits: Edit[]): Verdict {
  const concerning = edits.flatMap(({ change, side }) => rowsFor(change, side));
  const [contract, inPackage] = [
    highest(concerning.map((row) => row.contract)),
    highest(concerning.map((row) => row.package)),
  ];
  const level = highest([contract, inPackage]);
  const rows = [...new Set(concerning)].filter((row) => row.contract === level || row.package === level);
  const audiences: Audience[] =
    level === "docs" ? ["docs"] : [...new Set(rows.map(({ audience }) => audience))];
  const [{ text = "", place } = {}] = edits;
  const wheres = [...new Set(edits.map(({ where }) => where))];
  return { level, contract, package: inPackage, audiences, rows, wheres, text, place };
}

function rowsFor(change: string, side: Edit["side"]): Judgement[] {
  const name = side === "neither" ? "field of the other side changed" : change;
  const rows = judgements.filter((row) => row.change === name && [side, "docs"].includes(row.audience));
  if (rows.length === 0) throw new Error(`judgements.md has no row for ${JSON.stringify(name)}, ${side}`);
  return rows;
}

const highest = (some: Level[]): Level => levels.findLast((level) => some.includes(level)) ?? "docs";

function groupBy<T>(list: T[], keyOf: (one: T) => unknown): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = JSON.stringify(keyOf(one));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
