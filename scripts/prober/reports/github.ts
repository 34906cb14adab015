import { distinctViolations } from "./distinct-violations.js";
import { notCovered, type Report } from "./report.js";

/** Workflow commands of GitHub Actions: each violation beside the line of the description that it breaks, and whatever else fails a run. */
export const githubAnnotations = ({ outcomes, exitCode, verdict, missing }: Report): string[] => [
  ...violationLines(outcomes),
  ...missing.map((line) => `::error title=contract%3A ${notCovered}::${escapeData(line)}`),
  ...(exitCode === 2 ? [`::error title=contract::${escapeData(verdict)}`] : []),
];

const violationLines = (outcomes: Report["outcomes"]): string[] =>
  distinctViolations(outcomes).map(
    ({
      violation: { rule, severity, side, operationId, status, at, expected, found, source, reproduce },
      check,
    }) => {
      const place = source ? { file: source.file, line: source.line, col: source.column } : {};
      const properties = Object.entries({ ...place, title: `contract: ${rule}` })
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(",");
      const part = side === "description" ? "as described" : (status ?? "without a response");
      const message = `${operationId ?? "no operation"} ${part}, ${at}: expected ${expected}, found ${found}\n${check}\n${reproduce}`;
      return `::${severity} ${properties}::${escapeData(message)}`;
    },
  );

const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
