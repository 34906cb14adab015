import { exceptionsFile } from "../coverage/exceptions.js";
import { type Distinct, distinctViolations } from "./distinct-violations.js";
import { notCovered, type Report } from "./report.js";

/** SARIF 2.1.0 (OASIS): a result for each violation, on the line of the description that is not kept. */
export function sarifReport({ outcomes, server, exitCode, started, verdict, missing }: Report): string {
  const violations = distinctViolations(outcomes);
  const names = [...violations.map(({ violation }) => violation.rule), ...missing.map(() => notCovered)];
  const rules = [...new Set(names)].sort();
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
        invocations: [
          {
            executionSuccessful: exitCode !== 2,
            exitCode,
            startTimeUtc: started,
            ...(exitCode === 2
              ? { toolExecutionNotifications: [{ level: "error", message: { text: verdict } }] }
              : {}),
          },
        ],
        results: [
          ...violations.map((each) => result(each, rules)),
          ...missing.map((text) => ({
            ruleId: notCovered,
            ruleIndex: rules.indexOf(notCovered),
            level: "error",
            message: { text },
            // A statement is covered by a request, or excused there.
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: exceptionsFile, uriBaseId: "%SRCROOT%" },
                  region: { startLine: 1 },
                },
              },
            ],
          })),
        ],
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
