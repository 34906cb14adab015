import { isLoopback } from "../checker/loopback.js";
import { describeViolation } from "../checker/violation.js";
import type { Description } from "../description/description.js";
import type { Locate } from "../description/source-position.js";
import { CannotRunError } from "./cannot-run-error.js";
import { announcement, askConsent, type Terminal } from "./consent.js";
import { type Coverage, measureCoverage } from "./coverage/coverage.js";
import type { Exception } from "./coverage/exceptions.js";
import { execute } from "./execute.js";
import type { Outcome } from "./outcome.js";
import { plan } from "./plan.js";
import { prepareRun } from "./prepare-run.js";
import { probeKinds } from "./probe.js";
import { isOfUnknownCredential } from "./probes/credentials.js";
import type { Settings } from "./read-settings.js";
import { distinctViolations } from "./reports/distinct-violations.js";
import type { Report } from "./reports/report.js";
import { clearedLines, heading, kindLine, noteLines } from "./reports/table.js";
import type { Run } from "./run.js";
import { serverAt, type Target } from "./target.js";
import { judgeRun } from "./verdict.js";

/** Where a run takes place. */
export interface Surroundings {
  description: Description;
  environment: Record<string, string | undefined>;
  terminal: Terminal;
  /** What carries requests to a server that is named; without it, the network. */
  fetch?: Target["fetch"];
  /** What a run with the sandbox need not exercise. @throws CannotRunError */
  exceptions: () => readonly Exception[];
}

/** Checks the server that was named, else the sandbox, and tells the terminal as it goes. A run that cannot begin has a report, too. */
export async function checkServer(
  settings: Settings,
  surroundings: Surroundings,
  sandbox: Target,
  locate: Locate | undefined,
): Promise<Report> {
  const start = performance.now();
  const started = new Date().toISOString();
  const target = settings.server === undefined ? sandbox : serverAt(settings.server, surroundings.fetch);
  const outcomes: Outcome[] = [];
  let done: Done = { coverage: { statements: [], staleExceptions: [] }, requests: 0 };
  let failure: CannotRunError | undefined;
  try {
    done = await fill(outcomes, settings, surroundings, { target, sandbox, locate });
  } catch (error) {
    if (!(error instanceof CannotRunError)) throw error;
    failure = error;
  }
  tell(outcomes, surroundings.terminal.print);
  const judged = judgeRun(target, { outcomes, ...done, failure });
  const milliseconds = performance.now() - start;
  const { coverage } = done;
  return { server: target.name, started, milliseconds, seed: settings.seed, outcomes, coverage, ...judged };
}

interface Done {
  coverage: Coverage;
  /** All that the server was sent. */
  requests: number;
}

/** Asks everything and adds what came of it to `outcomes`. @throws CannotRunError */
async function fill(
  outcomes: Outcome[],
  settings: Settings,
  { description, environment, terminal: { print, ask, status }, exceptions }: Surroundings,
  { target, sandbox, locate }: { target: Target; sandbox: Target; locate: Locate | undefined },
): Promise<Done> {
  const excused = exceptions();
  const run = prepareRun(settings, description, { target, sandbox, environment, locate });
  print(`${target.name} against the description, seed ${settings.seed}`);
  if (!target.own) {
    print(announcement(run.laboratory, settings.budget));
    if (!isLoopback(new URL(target.url)) && !settings.yes) await askConsent(target.url, ask);
  }
  const known = { ...target, accounts: target.accounts || (await refusesUnknown(run)) };
  const probes = plan(run.laboratory, run.credentials, known);
  print(heading);
  try {
    await execute(run, probes, settings.seed, {
      onProbe: ({ kind, name }) => status?.(`${probeKinds[kind]}: ${name}`),
      onOutcome: (outcome) => void outcomes.push(outcome),
      onKind: (kind, own, since) => print(kindLine(kind, own, since)),
    });
  } finally {
    status?.("removing what this run has made");
    const cleared = await run.clear();
    if (!target.own) for (const line of clearedLines(cleared)) print(line);
  }
  const coverage = measureCoverage(run.laboratory, run.evidence, excused);
  return { coverage, requests: run.pace.requests };
}

/** Whether a server on this machine has accounts. One without them takes any credential, as the sandbox does. */
async function refusesUnknown({ target, laboratory, credentials, ask }: Run): Promise<boolean> {
  const unknown = plan(laboratory, credentials, target).find(isOfUnknownCredential);
  const response = target.own || unknown === undefined ? undefined : await ask(unknown);
  return response !== undefined && "status" in response && response.status === 401;
}

function tell(outcomes: readonly Outcome[], print: Terminal["print"]): void {
  for (const line of noteLines(outcomes)) print(line);
  for (const { violation, times, operations, check } of distinctViolations(outcomes)) {
    const places = operations.size > 1 ? ` in ${operations.size} operations` : "";
    print(`\n${times > 1 ? `${times} times${places}: ` : ""}${describeViolation(violation)}\n  (${check})`);
  }
  print("");
}
