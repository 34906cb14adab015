import { bundle } from "../../scripts/bundle.js";
import { execute } from "../../scripts/contract-run/execute.js";
import type { Outcome } from "../../scripts/contract-run/outcome.js";
import { plan } from "../../scripts/contract-run/plan.js";
import { prepareRun } from "../../scripts/contract-run/prepare-run.js";
import type { Run } from "../../scripts/contract-run/run.js";
import type { Target } from "../../scripts/contract-run/target.js";

export const description = await bundle("openapi/openapi.yaml");

/** The seed of the tests: a failure is the same failure every time. */
export const seed = 20261123;

export function prepare(target: Target, requests: number, seconds: number): Run {
  const budget = { requests, seconds, rate: 100_000 };
  const settings = { ids: {}, budget, patience: 5000 };
  return prepareRun(settings, description, { target, sandbox: target, environment: {}, locate: undefined });
}

/** Everything that a run asks, asked of one target that is its own sandbox. */
export async function runAll(
  target: Target,
  requests = 500,
  seconds = 60,
): Promise<{ run: Run; outcomes: Outcome[] }> {
  const run = prepare(target, requests, seconds);
  const probes = plan(run.laboratory, run.credentials, target);
  const outcomes: Outcome[] = [];
  await execute(run, probes, seed, { onOutcome: (outcome) => void outcomes.push(outcome) });
  return { run, outcomes };
}
