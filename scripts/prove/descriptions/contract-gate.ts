import type { Description } from "../../description/description.js";
import { CannotRunError } from "../../prober/cannot-run-error.js";
import { measureCoverage } from "../../prober/coverage/coverage.js";
import { readExceptions } from "../../prober/coverage/exceptions.js";
import type { Outcome } from "../../prober/outcome.js";
import { ownSandbox } from "../../prober/own-sandbox.js";
import { plan } from "../../prober/plan.js";
import { prepareRun } from "../../prober/prepare-run.js";
import { greet, runProbe } from "../../prober/run.js";
import { judgeRun } from "../../prober/verdict.js";

/** What `npm run contract` says of the sandbox when this is the description, random requests apart; `undefined` when they agree. */
export async function contractGate(description: Description): Promise<string | undefined> {
  const target = ownSandbox();
  const budget = { requests: 2000, seconds: 60, rate: 1_000_000 };
  const settings = { ids: {}, budget, patience: 5000 };
  const servers = { target, sandbox: target, environment: {}, locate: undefined };
  try {
    const run = prepareRun(settings, description, servers);
    const probes = plan(run.laboratory, run.credentials, target);
    for (const subject of run.laboratory.subjects) await greet(run, subject);
    const outcomes: Outcome[] = [];
    for (const probe of probes) {
      const outcome = await runProbe(run, probe);
      const [violation] = outcome.violations;
      if (violation) return `${probe.name}: ${violation.rule} at ${violation.at}`; // a warning, too
      outcomes.push(outcome);
    }
    const coverage = measureCoverage(run.laboratory, run.evidence, readExceptions());
    const { exitCode, verdict } = judgeRun(target, { outcomes, coverage, requests: run.pace.requests });
    return exitCode === 0 ? undefined : verdict;
  } catch (error) {
    if (error instanceof CannotRunError) return error.message;
    throw error;
  }
}
