import { type Coverage, type Covered, shortfall } from "../coverage/coverage.js";
import { statementKinds } from "../coverage/statements.js";

export interface Count {
  kind: string;
  exercised: number;
  excepted: number;
  missing: number;
  total: number;
}

export const countCoverage = ({ statements }: Coverage): Count[] =>
  statementKinds.map((kind) => {
    const own = statements.filter((each) => each.kind === kind);
    const exercised = own.filter((each) => each.exercised).length;
    const excepted = own.filter((each) => each.exception).length;
    return { kind, exercised, excepted, missing: own.length - exercised - excepted, total: own.length };
  });

/** Coverage for programs. */
export const coverageJson = (coverage: Coverage): string =>
  `${JSON.stringify({ format: 1, counts: countCoverage(coverage), shortfall: shortfall(coverage), ...coverage }, null, 2)}\n`;

/** Coverage for people, in Markdown. */
export function coverageMarkdown(coverage: Coverage, server: string): string {
  const rows = countCoverage(coverage).map(
    ({ kind, exercised, excepted, total }) =>
      `| ${plural(kind)} | ${exercised} of ${total - excepted} | ${percent(exercised, total - excepted)} | ${excepted || ""} |`,
  );
  const missing = shortfall(coverage);
  return [
    "# What of the contract is exercised",
    "",
    `Against ${server}. A statement counts when an answer was held against it and nothing was wrong.`,
    "",
    "| | exercised | | excepted |",
    "|---|---|---|---|",
    ...rows,
    "",
    ...(missing.length > 0 ? ["## Missing", "", ...missing.map((each) => `- ${escapeCell(each)}`), ""] : []),
    ...exceptionLines(coverage.statements),
  ].join("\n");
}

function exceptionLines(statements: readonly Covered[]): string[] {
  const reasons = groupByException(statements);
  if (reasons.size === 0) return [];
  const lines = [...reasons].flatMap(([exception, names]) => [
    `- ${exception.because.trim()} Until ${exception.until}: ${names.map((name) => `\`${name}\``).join(", ")}.`,
  ]);
  return ["## Exceptions", "", ...lines, ""];
}

function groupByException(statements: readonly Covered[]) {
  const groups = new Map<NonNullable<Covered["exception"]>, string[]>();
  for (const { exception, name } of statements)
    if (exception) groups.set(exception, [...(groups.get(exception) ?? []), name]);
  return groups;
}

const plural = (kind: string): string => (kind.endsWith("s") ? `${kind}es` : `${kind}s`);
const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${Math.floor((part / whole) * 1000) / 10} %`;
const escapeCell = (text: string): string => text.replaceAll("|", "\\|");
