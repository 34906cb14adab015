import type { VersionCheck } from "./check-versions.js";
import type { Verdict } from "./compare.js";
import { audiences, type Level, levels, reasons } from "./judgements.js";

/** The changes as a table for people, the gravest first, each with its reason below. */
export function verdictTable(verdicts: Verdict[]): string {
  const rows = verdicts.map(
    ({ level, audiences: reached, wheres: [where = "", ...others], text, place, rows }) => ({
      cells: [
        level,
        reached.map((one) => audiences[one]).join(", "),
        others.length > 0 ? `${where} (+${others.length})` : where,
        text,
        place ? `${place.file}:${place.line}` : "",
      ],
      because: level === "docs" ? "" : reasons(rows),
    }),
  );
  const header = ["VERDICT", "WHO IS AFFECTED", "WHERE", "CHANGE", "AT"];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map(({ cells }) => cells[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  const indent = " ".repeat((widths[0] ?? 0) + 2);
  return [
    line(header),
    ...rows.flatMap(({ cells, because }) => [line(cells), ...(because ? [`${indent}${because}`] : [])]),
  ].join("\n");
}

/** Which versions the changes ask for. */
export function versionTable(checks: VersionCheck[]): string {
  return checks
    .map(
      ({ of, base = "?", revision = "?", needed, enough, stands }) =>
        `${of.padEnd(9)} ${base} → ${revision}, needed: ${needed}${enough ? "" : `  TOO LOW (${stands})`}`,
    )
    .join("\n");
}

/** How many changes of each level there are: `2 major, 1 docs`. */
export function count(verdicts: Verdict[]): string {
  if (verdicts.length === 0) return "nothing changed";
  const counts = ([...levels].reverse() as Level[]).map(
    (level) => [verdicts.filter((one) => one.level === level).length, level] as const,
  );
  return counts
    .filter(([number]) => number > 0)
    .map(([number, level]) => `${number} ${level}`)
    .join(", ");
}
