import { type Coverage, type Covered, shortfall } from "../coverage/coverage.js";
import { countCoverage } from "./count-coverage.js";
import { coveredOperations } from "./covered-operations.js";
import { fold } from "./fold.js";

/**
 * Counts, what is missing, exceptions, then every statement, operation by operation, in Markdown. `introduce` gives the words that
 * introduce an operation.
 */
export const coverageSections = (
  coverage: Coverage,
  introduce: (operationId: string) => string = () => "",
): string[] => [
  counts(coverage),
  ...missing(shortfall(coverage)),
  ...exceptions(coverage.statements),
  ...coveredOperations(coverage.statements, introduce),
];

const counts = (coverage: Coverage): string => {
  const rows = countCoverage(coverage).map(
    ({ kind, exercised, excepted, total }) =>
      `| ${plural(kind)} | ${exercised} of ${total - excepted} | ${excepted || ""} |`,
  );
  return ["| statements | exercised | excepted |", "| --- | --- | --- |", ...rows].join("\n");
};

const missing = (lines: readonly string[]): string[] =>
  lines.length > 0 ? ["## Missing", lines.map((line) => `- ${line}`).join("\n")] : [];

function exceptions(statements: readonly Covered[]): string[] {
  const groups = new Map<NonNullable<Covered["exception"]>, Covered[]>();
  for (const statement of statements) {
    const { exception } = statement;
    if (exception) groups.set(exception, [...(groups.get(exception) ?? []), statement]);
  }
  const texts = [...groups].flatMap(([{ because, until }, own]) => [
    `**Until ${until}:** ${because.trim()}`,
    ...fold(
      own.length === 1 ? "1 statement" : `${own.length} statements`,
      own.map((each) => `- ${each.kind} \`${each.name}\``).join("\n"),
    ),
  ]);
  return texts.length > 0 ? ["## Exceptions", ...texts] : [];
}

const plural = (kind: string): string =>
  kind.endsWith("y") ? `${kind.slice(0, -1)}ies` : kind.endsWith("s") ? `${kind}es` : `${kind}s`;
