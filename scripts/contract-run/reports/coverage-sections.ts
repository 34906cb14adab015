import { type Coverage, type Covered, shortfall } from "../coverage/coverage.js";
import { countCoverage } from "./count-coverage.js";
import { coveredOperations } from "./covered-operations.js";

/** Counts, what is missing, exceptions, then every statement, operation by operation, in Markdown. `introduce` says what an operation is. */
export const coverageSections = (
  coverage: Coverage,
  introduce: (operationId: string) => string = () => "",
): string[] => [
  counts(coverage),
  ...list("Missing", shortfall(coverage).map(escapeCell)),
  ...list("Exceptions", exceptions(coverage.statements)),
  ...coveredOperations(coverage.statements, introduce),
];

const counts = (coverage: Coverage): string => {
  const rows = countCoverage(coverage).map(
    ({ kind, exercised, excepted, total }) =>
      `| ${plural(kind)} | ${exercised} of ${total - excepted} | ${percent(exercised, total - excepted)} | ${excepted || ""} |`,
  );
  return ["| statements | exercised | share | excepted |", "| --- | --- | --- | --- |", ...rows].join("\n");
};

const list = (title: string, items: readonly string[]): string[] =>
  items.length > 0 ? [`## ${title}`, items.map((item) => `- ${item}`).join("\n")] : [];

function exceptions(statements: readonly Covered[]): string[] {
  const groups = new Map<NonNullable<Covered["exception"]>, string[]>();
  for (const { exception, name } of statements)
    if (exception) groups.set(exception, [...(groups.get(exception) ?? []), name]);
  return [...groups].map(
    ([{ because, until }, names]) =>
      `**Until ${until}.** ${because.trim()} ${names.map((name) => `\`${name}\``).join(", ")}.`,
  );
}

const plural = (kind: string): string => (kind.endsWith("s") ? `${kind}es` : `${kind}s`);
const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${Math.floor((part / whole) * 1000) / 10} %`;
const escapeCell = (text: string): string => text.replaceAll("|", "\\|");
