import type { Sorted } from "./equivalents.js";
import { labelOf, type Target, targets, type Verdict } from "./verdict.js";

/** The score of every target as a table: how many mutants, which check found them, and what is missing. */
export function scoreTable(verdicts: readonly Verdict[], sorted: Sorted): string {
  const rows = targets.flatMap((target) => {
    const own = verdicts.filter((each) => each.target === target);
    if (own.length === 0) return [];
    const caught = own.filter(({ caughtBy }) => caughtBy !== undefined).length;
    const warnings = own.filter(({ asWarning }) => asWarning !== undefined).length;
    const same = sorted.equivalent.filter((each) => each.target === target).length;
    const missing = sorted.survivors.filter((each) => each.target === target);
    const drift = missing.filter(isDriftOnly).length;
    return [
      [
        target,
        own.length,
        caught,
        warnings,
        same,
        missing.length,
        drift,
        scoreOf(target, verdicts, sorted),
      ].map(String),
    ];
  });
  const heading = [
    "faulty",
    "mutants",
    "caught",
    "of these as warnings",
    "equivalent",
    "survived",
    "of these drift only",
    "score",
  ];
  return columns([heading, ...rows]);
}

/** What README.md says when everything was judged. */
export const scoreLine = (verdicts: readonly Verdict[], sorted: Sorted): string =>
  `Score: ${targets
    .map((target) => `faulty ${target} ${scoreOf(target, verdicts, sorted)}${warned(target, verdicts)}`)
    .join(", ")}.`;

/** Rounded, so that a new fault does not ask for a new line each time. */
function warned(target: Target, verdicts: readonly Verdict[]): string {
  const own = verdicts.filter((each) => each.target === target);
  const counts = new Map<string, number>();
  for (const { asWarning } of own) if (asWarning) counts.set(asWarning, (counts.get(asWarning) ?? 0) + 1);
  const shares = [...counts]
    .sort()
    .map(([why, count]) => `${Math.round((count * 100) / own.length)} % because ${why}`);
  return shares.length === 0 ? "" : ` (as warnings, which fail no run: ${shares.join(", ")})`;
}

/** How many of a target's mutants that mean something else were noticed; never rounded up. */
function scoreOf(target: Target, verdicts: readonly Verdict[], { equivalent }: Sorted): string {
  const own = verdicts.filter((each) => each.target === target);
  const caught = own.filter(({ caughtBy }) => caughtBy !== undefined).length;
  const different = own.length - equivalent.filter((each) => each.target === target).length;
  return `${(Math.floor((caught * 1000) / Math.max(1, different)) / 10).toFixed(1)} %`;
}

/** Which check noticed how many, the most frequent first. */
export function catchers(verdicts: readonly Verdict[]): string {
  const counts = new Map<string, number>();
  for (const { target, caughtBy, asWarning } of verdicts) {
    const key = `${target}: ${caughtBy}${asWarning ? `, as a warning: ${asWarning}` : ""}`;
    if (caughtBy) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return columns([...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => [`${count}`, name]));
}

/** A survivor, with what was changed and who saw nothing. */
export function describeSurvivor(verdict: Verdict): string {
  const { kind, place, line, change, blind } = verdict;
  const [file = "", ...at] = place.split(" ");
  return [
    `${line === undefined ? file : `${file}:${line}`}${at.length > 0 ? ` ${at.join(" ")}` : ""}: ${kind}`,
    ...change.split("\n").map((text) => `    ${text}`),
    `    unseen by ${blind.join(", ")}`,
    `    ${labelOf(verdict)}`,
  ].join("\n");
}

/** Only the comparison of generated files sees it, and the next generation removes it. */
const isDriftOnly = ({ blind }: Verdict): boolean => blind.includes("drift alone is not counted");

function columns(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
