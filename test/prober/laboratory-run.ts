import type { Description } from "../../scripts/description/description.js";
import { execute } from "../../scripts/prober/execute.js";
import type { Outcome } from "../../scripts/prober/outcome.js";
import { plan } from "../../scripts/prober/plan.js";
import { prepareRun } from "../../scripts/prober/prepare-run.js";
import type { Run } from "../../scripts/prober/run.js";
import type { Target } from "../../scripts/prober/target.js";
import { createLocate, createPlaceOf } from "../../scripts/redocly/source-locator.js";
import { openDescription } from "../../scripts/stages/bundle/open-description.js";

const source = openDescription("openapi/openapi.yaml");
export const description = await source.bundled();
export const locate = createLocate(description, await createPlaceOf(await source.files()));

const { paths = {} } = description;
/** The contract with one operation only: what a run does is the same for each. */
export const oneOperation: Description = {
  ...description,
  paths: Object.fromEntries(Object.entries(paths).filter(([path]) => path.endsWith("/upload-url"))),
};

/** The seed of the tests: a failure is the same failure every time. */
export const seed = 20261123;

interface Limits {
  requests?: number;
  seconds?: number;
  contract?: Description;
}

export function prepare(
  target: Target,
  { requests = 500, seconds = 3600, contract = oneOperation }: Limits = {},
): Run {
  const budget = { requests, seconds, rate: 100_000 };
  const settings = { ids: {}, budget, patience: 600_000 };
  return prepareRun(settings, contract, { target, sandbox: target, environment: {}, locate: undefined });
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
