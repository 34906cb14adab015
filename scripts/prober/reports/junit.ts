import { describeViolation } from "../../checker/violation.js";
import { type Outcome, outcomeKinds } from "../outcome.js";
import { notCovered, type Report } from "./report.js";

/** JUnit XML, as Jenkins and many other programs read it: a suite for each kind of probe, a case for each probe. */
export function junitReport(report: Report): string {
  const { outcomes, server, started, milliseconds, exitCode, verdict, missing } = report;
  const suites = Object.entries(outcomeKinds).flatMap(([kind, title]) => {
    const own = outcomes.filter((each) => each.kind === kind);
    return own.length > 0 ? suite(title, own, started) : [];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name: `contract of ${server}`, ...total(report), time: seconds(milliseconds) })}>`,
    ...suites,
    ...(missing.length > 0 ? coverageSuite(missing) : []),
    ...(exitCode === 2 ? [failedRun(verdict)] : []),
    "</testsuites>",
    "",
  ].join("\n");
}

/** Without it, a run that never began would look like one in which nothing failed. */
const failedRun = (verdict: string): string =>
  `  <testsuite name="the run" tests="1" failures="0" errors="1" skipped="0" time="0">
    <testcase classname="contract" name="can be judged" time="0">
      <error ${attributes({ message: verdict, type: "could-not-run" })}/>
    </testcase>
  </testsuite>`;

/** The gate of coverage: without it, a run that reached too little would look like one that reached everything. */
const coverageSuite = (missing: readonly string[]): string[] => [
  `  <testsuite ${attributes({ name: "coverage", tests: missing.length, failures: missing.length, errors: 0, skipped: 0, time: 0 })}>`,
  ...missing.map(
    (line) =>
      `    <testcase ${attributes({ classname: "contract.coverage", name: line, time: 0 })}>\n      <failure ${attributes({ message: line, type: notCovered })}/>\n    </testcase>`,
  ),
  "  </testsuite>",
];

function suite(title: string, outcomes: readonly Outcome[], started: string): string[] {
  const time = seconds(outcomes.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
  const timestamp = started.slice(0, 19);
  return [
    `  <testsuite ${attributes({ name: title, ...counts(outcomes), time, timestamp })}>`,
    ...outcomes.map(testCase),
    "  </testsuite>",
  ];
}

function testCase({ kind, name, operationId, milliseconds, result, note = "", violations }: Outcome): string {
  const open = `    <testcase ${attributes({ classname: `${operationId}.${kind}`, name, time: seconds(milliseconds) })}`;
  if (result === "violated") {
    const [first] = violations;
    const text = [note, ...violations.map(describeViolation)].filter(Boolean).join("\n");
    return `${open}>\n      <failure ${attributes({ message: `expected ${first?.expected}, found ${first?.found}`, type: first?.rule ?? kind })}>${escapeXml(text)}</failure>\n    </testcase>`;
  }
  if (result === "not-exercised")
    return `${open}>\n      <skipped ${attributes({ message: note })}/>\n    </testcase>`;
  return note === ""
    ? `${open}/>`
    : `${open}>\n      <system-out>${escapeXml(note)}</system-out>\n    </testcase>`;
}

const counts = (outcomes: readonly Outcome[]) => ({
  tests: outcomes.length,
  failures: outcomes.filter(({ result }) => result === "violated").length,
  errors: 0,
  skipped: outcomes.filter(({ result }) => result === "not-exercised").length,
});

const total = ({ outcomes, exitCode, missing }: Report) => {
  const { tests, failures, skipped } = counts(outcomes);
  const errors = exitCode === 2 ? 1 : 0;
  return { tests: tests + missing.length + errors, failures: failures + missing.length, errors, skipped };
};

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

const attributes = (values: Record<string, string | number>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(" ");

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** XML 1.0 has no way to write most control characters. */
const escapeXml = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, (each) => entities[each] ?? each)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");
