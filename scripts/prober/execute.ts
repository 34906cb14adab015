import type { Operation } from "../description/operation.js";
import { CannotRunError } from "./cannot-run-error.js";
import { deviations } from "./deviation.js";
import { isHarmless } from "./is-harmless.js";
import { planStories } from "./life/plan-stories.js";
import { tellStory } from "./life/story.js";
import { errorsOf, type Outcome, outcomeOf } from "./outcome.js";
import { type Probe, type ProbeKind, probeKinds } from "./probe.js";
import { type Property, propertiesOf } from "./random/requests.js";
import { runProperty } from "./random/run-property.js";
import { greet, type Run, runProbe } from "./run.js";
import type { Subject } from "./subject.js";
import { couldDestroy } from "./supply/supplied-ask.js";

/** How often a property is tried at most, whatever the budget. */
const mostRuns = 100;

export interface Progress {
  /** A probe is about to be asked. */
  onProbe?: (probe: Probe) => void;
  /** A probe is done, or a property. */
  onOutcome: (outcome: Outcome) => void;
  /** A kind of probe is done. */
  onKind?: (kind: ProbeKind, outcomes: readonly Outcome[], start: number) => void;
}

/** Asks everything, kind by kind. @throws CannotRunError when the server is not there or does not know the caller */
export async function execute(
  run: Run,
  probes: readonly Probe[],
  seed: number,
  { onProbe, onOutcome, onKind }: Progress,
): Promise<void> {
  const subjects = run.laboratory.asked.filter((subject) => mayCall(run, subject));
  const called = new Set(subjects.map(({ operation }) => operation));
  const absent = new Map<Operation, Outcome>();
  for (const subject of subjects)
    if ((await greet(run, subject)) === deviations.notThere) absent.set(subject.operation, notThere(subject));
  // By then the sandbox has processed what the greeting made, so that it shows every field.
  if (run.target.own) await run.target.pass(60_000);
  const present = subjects.filter(({ operation }) => !absent.has(operation));
  const properties = present.flatMap((subject) =>
    propertiesOf(run.laboratory, subject).map((property) => ({ subject, property })),
  );
  let left = properties.length;
  for (const kind of Object.keys(probeKinds) as ProbeKind[]) {
    const start = performance.now();
    const outcomes: Outcome[] = [];
    const done = (outcome: Outcome): void => {
      outcomes.push(outcome);
      onOutcome(outcome);
    };
    for (const outcome of absent.values()) if (outcome.kind === kind) done(outcome);
    for (const probe of probes.filter((each) => each.kind === kind && !absent.has(each.draft.operation))) {
      onProbe?.(probe);
      const mayAsk = probe.provoke !== undefined || probe.harmless || called.has(probe.draft.operation);
      done(mayAsk ? await keepingFindings(run, probe, done) : notLive(probe));
    }
    if (kind === "life") for (const story of planStories(run.laboratory)) done(await tellStory(run, story));
    for (const { subject, property } of properties.filter((each) => each.property.kind === kind))
      done(await runShare(run, subject, property, { seed, left: left-- }));
    if (outcomes.length > 0) onKind?.(kind, outcomes, start);
  }
}

/** What was wrong with the responses that end a run is an outcome, too. */
async function keepingFindings(run: Run, probe: Probe, done: (outcome: Outcome) => void): Promise<Outcome> {
  try {
    return await runProbe(run, probe);
  } catch (error) {
    const violations = error instanceof CannotRunError ? error.violations : [];
    if (errorsOf(violations).length > 0)
      done(outcomeOf(probe, { result: "violated", violations, requests: 1 }));
    throw error;
  }
}

/** What is left of the budget is divided among the properties that are left. */
function runShare(
  run: Run,
  subject: Subject,
  property: Property,
  { seed, left }: { seed: number; left: number },
) {
  const { requests, milliseconds } = run.pace.left;
  const runs = Math.min(mostRuns, Math.max(1, Math.floor(requests / left)));
  return runProperty(run, subject, property, { seed, runs, milliseconds: milliseconds / left });
}

const mayCall = ({ target, laboratory }: Run, subject: Subject): boolean =>
  target.own || isHarmless(laboratory, subject);

/** All that can be said about an operation that is only inferred, and that the server does not have. */
const notThere = ({ operation, base: draft }: Subject): Outcome =>
  outcomeOf(
    { kind: "exchange", name: operation.id, pointer: operation.pointer, draft },
    { result: "not-exercised", note: deviations.notThere, requests: 1 },
  );

const notLive = (probe: Probe): Outcome => outcomeOf(probe, { result: "not-exercised", note: couldDestroy });
