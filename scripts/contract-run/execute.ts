import type { Description } from "../description.js";
import { CannotRunError } from "./cannot-run-error.js";
import { budgetSpent, type Outcome, outcomeOf } from "./outcome.js";
import { type Probe, type ProbeKind, probeKinds } from "./probe.js";
import { type Property, propertiesOf } from "./properties/requests.js";
import { runProperty } from "./properties/run-property.js";
import { greet, type Run, runProbe } from "./run.js";
import type { Subject } from "./subject.js";

/** How often a property is tried at most, whatever the budget. */
const mostRuns = 100;

export interface Progress {
  /** A kind of probe is done. */
  onKind: (kind: ProbeKind, outcomes: readonly Outcome[], start: number) => void;
}

/** Asks everything, kind by kind. @throws CannotRunError when the server is not there or does not know the caller */
export async function execute(
  run: Run,
  probes: readonly Probe[],
  seed: number,
  { onKind }: Progress,
): Promise<Outcome[]> {
  const subjects = run.laboratory.subjects.filter((subject) => mayCall(run, subject));
  for (const subject of subjects) await greet(run, subject);
  const properties = subjects.flatMap((subject) =>
    propertiesOf(run.laboratory, subject).map((property) => ({ subject, property })),
  );
  const all: Outcome[] = [];
  let left = properties.length;
  for (const kind of Object.keys(probeKinds) as ProbeKind[]) {
    const start = performance.now();
    const outcomes: Outcome[] = [];
    for (const probe of probes.filter((each) => each.kind === kind))
      outcomes.push(mayAsk(run, probe) ? await runProbe(run, probe) : notLive(probe));
    for (const { subject, property } of properties.filter((each) => each.property.kind === kind))
      outcomes.push(await runShare(run, subject, property, { seed, left: left-- }));
    if (outcomes.length > 0) onKind(kind, outcomes, start);
    all.push(...outcomes);
  }
  return all;
}

/** What is left of the budget is divided among the properties that are left. */
function runShare(
  run: Run,
  subject: Subject,
  property: Property,
  { seed, left }: { seed: number; left: number },
) {
  const runs = Math.min(mostRuns, Math.max(1, Math.floor(run.pace.left / left)));
  return runProperty(run, subject, property, { seed, runs });
}

/** On a server of somebody else only what reads, or what the description calls harmless to repeat. */
const mayCall = ({ target, laboratory }: Run, { operation }: Subject): boolean =>
  target.own || isHarmless(laboratory.description, operation);

const mayAsk = (run: Run, { draft, provoke }: Probe): boolean =>
  provoke !== undefined || run.target.own || isHarmless(run.laboratory.description, draft.operation);

function isHarmless(description: Description, { path, method }: Subject["operation"]): boolean {
  if (["get", "head", "options"].includes(method)) return true;
  const item = description.paths?.[path];
  const operation = item && !("$ref" in item) ? item[method] : undefined;
  return method === "post" && operation?.["x-repeatable"] === true;
}

const notLive = (probe: Probe): Outcome =>
  outcomeOf(probe, { result: "not-exercised", note: "not exercised live; it could destroy something" });

/** @throws CannotRunError when nothing was asked, or not everything that does not depend on chance */
export function demandComplete(outcomes: readonly Outcome[]): void {
  const asked = outcomes.filter(({ requests, result }) => requests > 0 && result !== "not-exercised");
  if (asked.length === 0) throw new CannotRunError("nothing was checked");
  const unpaid = outcomes.filter(({ note }) => note === budgetSpent).length;
  if (unpaid > 0)
    throw new CannotRunError(
      `the budget was spent before ${unpaid} checks: raise --requests, --seconds or --rate`,
    );
}
