import { execute } from "../../scripts/prober/execute.js";
import type { Outcome } from "../../scripts/prober/outcome.js";
import { plan } from "../../scripts/prober/plan.js";
import { prepareRun } from "../../scripts/prober/prepare-run.js";
import type { Run } from "../../scripts/prober/run.js";
import type { Target } from "../../scripts/prober/target.js";
import { bundle } from "../../scripts/stages/bundle/bundle.js";

export const description = await bundle("openapi/openapi.yaml");

/** The seed of the tests: a failure is the same failure every time. */
export const seed = 20261123;

interface Limits {
  requests?: number;
  seconds?: number;
  /** The operations that the run is about: one is sufficient for what they have in common. */
  only?: string[];
}

export function prepare(
  target: Target,
  { requests = 500, seconds = 60, only = ["getUploadUrl"] }: Limits = {},
): Run {
  const budget = { requests, seconds, rate: 100_000 };
  const settings = { ids: {}, only, budget, patience: 5000 };
  return prepareRun(settings, description, { target, sandbox: target, environment: {}, locate: undefined });
}

/** Everything that a run asks, asked of one target that is its own sandbox. */
export async function runAll(
  target: Target,
  limits: Limits = {},
): Promise<{ run: Run; outcomes: Outcome[] }> {
  const run = prepare(target, limits);
  const probes = plan(run.laboratory, run.credentials, target);
  const outcomes: Outcome[] = [];
  await execute(run, probes, seed, { onOutcome: (outcome) => void outcomes.push(outcome) });
  return { run, outcomes };
}
