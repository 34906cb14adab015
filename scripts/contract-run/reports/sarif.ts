import { type Distinct, distinctViolations } from "./distinct-violations.js";
import type { Report } from "./report.js";

/** SARIF 2.1.0 (OASIS): a result for each violation, on the line of the description that is not kept. */
export function sarifReport({ outcomes, server, exitCode, started }: Report): string {
  const violations = distinctViolations(outcomes);
  const rules = [...new Set(violations.map(({ violation }) => violation.rule))].sort();
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "contract",
            rules: rules.map((id) => ({ id, shortDescription: { text: id.replaceAll("-", " ") } })),
          },
        },
        automationDetails: { id: `contract/${server}/` },
        invocations: [{ executionSuccessful: exitCode !== 2, exitCode, startTimeUtc: started }],
        results: violations.map((each) => result(each, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result({ violation, times, check }: Distinct, rules: readonly string[]) {
  const {
    rule,
    severity,
    operationId = "no operation",
    status,
    at,
    expected,
    found,
    source,
    pointer,
    reproduce,
  } = violation;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: severity,
    occurrenceCount: times,
    message: {
      text: `${operationId}, answer ${status ?? "none"}, ${at}: expected ${expected}, found ${found}\n${check}\n${reproduce}`,
    },
    locations: [
      {
        ...(source
          ? {
              physicalLocation: {
                artifactLocation: { uri: source.file.split("\\").join("/"), uriBaseId: "%SRCROOT%" },
                region: { startLine: source.line, startColumn: source.column },
              },
            }
          : {}),
        logicalLocations: [{ fullyQualifiedName: pointer }],
      },
    ],
  };
}
