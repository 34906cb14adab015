import { createSourceLocator, type Locate } from "../contract/source-locator.js";
import { describeViolation } from "../contract/violation.js";
import type { Description } from "../description.js";
import { CannotRunError } from "./cannot-run-error.js";
import { askConsent, creations, type Terminal } from "./consent.js";
import { measureCoverage } from "./coverage/coverage.js";
import { readExceptions } from "./coverage/exceptions.js";
import { execute } from "./execute.js";
import { startOwnSandbox } from "./own-sandbox.js";
import { plan } from "./plan.js";
import { prepareRun } from "./prepare-run.js";
import { readSettings, type Settings, usage } from "./read-settings.js";
import { distinctViolations } from "./reports/distinct-violations.js";
import type { Report } from "./reports/report.js";
import { heading, kindLine, noteLines } from "./reports/table.js";
import { writeReports } from "./reports/write-reports.js";
import { isLoopback, serverAt, type Target } from "./target.js";
import { judgeRun } from "./verdict.js";

export interface Surroundings {
  description: Description;
  /** The root file of the description, for naming lines. */
  root: string;
  environment: Record<string, string | undefined>;
  terminal: Terminal;
}

/**
 * `npm run contract`: says whether a server keeps to the description.
 * Resolves to the exit code: 0 it does, 1 it does not, 2 nothing can be said.
 * @throws UsageError
 */
export async function contractCommand(args: string[], surroundings: Surroundings): Promise<0 | 1 | 2> {
  const { description, terminal, root } = surroundings;
  const settings = readSettings(args, description, isLoopback);
  if (settings === "help") {
    terminal.print(usage(description));
    return 0;
  }
  const locate = await createSourceLocator(root);
  const sandbox = await startOwnSandbox(settings.ids);
  try {
    const report = await checkServer(settings, surroundings, sandbox, locate);
    writeReports(settings, report, terminal.print);
    terminal.print(`\n${report.verdict}`);
    return report.exitCode;
  } catch (error) {
    if (!(error instanceof CannotRunError)) throw error;
    terminal.print(`\nCOULD NOT RUN: ${error.message}.`);
    return 2;
  } finally {
    await sandbox.close();
  }
}

async function checkServer(
  settings: Settings,
  { description, environment, terminal: { print, ask } }: Surroundings,
  sandbox: Target,
  locate: Locate,
): Promise<Report> {
  const start = performance.now();
  const started = new Date().toISOString();
  const exceptions = readExceptions();
  const target = settings.server === undefined ? sandbox : serverAt(settings.server);
  const run = prepareRun(settings, description, { target, sandbox, environment, locate });
  const probes = plan(run.laboratory, run.credentials, target);

  print(`${target.name} against the description, seed ${settings.seed}`);
  if (!target.own) {
    print(creations(probes, settings.budget));
    if (!isLoopback(target.url) && !settings.yes) await askConsent(target.url, ask);
  }
  print(heading);
  const outcomes = await execute(run, probes, settings.seed, {
    onKind: (kind, own, since) => print(kindLine(kind, own, since)),
  });
  for (const line of noteLines(outcomes)) print(line);
  for (const { violation, times } of distinctViolations(outcomes))
    print(`\n${times > 1 ? `${times} times: ` : ""}${describeViolation(violation)}`);

  const coverage = measureCoverage(run.laboratory, run.evidence, exceptions);
  return {
    server: target.name,
    started,
    milliseconds: performance.now() - start,
    seed: settings.seed,
    outcomes,
    coverage,
    ...judgeRun(target, outcomes, coverage),
  };
}
