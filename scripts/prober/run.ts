import type { Violation } from "../checker/violation.js";
import { valueAt } from "../description/json-pointer.js";
import { CannotRunError } from "./cannot-run-error.js";
import type { Deviation } from "./deviation.js";
import type { Credential } from "./draft.js";
import { succeeds } from "./expectations.js";
import { budgetSpent, errorsOf, type Outcome, outcomeOf } from "./outcome.js";
import type { Pace } from "./pace.js";
import type { Probe } from "./probe.js";
import type { Ask, CheckedResponse, NotAsked } from "./prober.js";
import type { Laboratory, Subject } from "./subject.js";
import type { Cleared } from "./supply/supplied-ask.js";
import type { Target } from "./target.js";

export interface Run {
  laboratory: Laboratory;
  target: Target;
  ask: Ask;
  pace: Pace;
  /** The sandbox, for the responses that only it can be made to send. It is the target itself when no other server was named. */
  sandbox: { target: Target; ask: Ask };
  credentials: readonly Credential[];
  /** What the checker asserted in exchanges without a fault. */
  evidence: Set<string>;
  /** Removes what the run has made. */
  clear(): Promise<Cleared>;
}

/**
 * Whether the server is there and knows the caller: without that, a refusal would look like conformance. Resolves to how an operation that
 * is only inferred differs. @throws CannotRunError
 */
export async function greet({ ask, target }: Run, subject: Subject): Promise<Deviation | undefined> {
  const { base, operation } = subject;
  const checked = await ask({ draft: base, expect: succeeds(subject), pointer: operation.pointer });
  if ("notAsked" in checked) {
    // What keeps one operation from being asked is the outcome of each of its probes.
    if (checked.notAsked !== budgetSpent) return undefined;
    throw new CannotRunError("nothing was checked: the budget allows no request");
  }
  const { status, violations, deviation } = checked;
  if (status === undefined)
    throw new CannotRunError(`${target.name} does not respond (${violations.at(-1)?.found})`);
  if (status === 401)
    throw new CannotRunError(
      `${target.name} refuses the credential (401): it may have expired; set a new AITRONOS_ACCESS_TOKEN or AITRONOS_API_KEY`,
    );
  if (target.own && isUnknown(checked))
    throw new CannotRunError(
      `${target.name} does not know ${operation.id}: add it to src/sandbox/operations.ts`,
    );
  if (deviation === undefined && isElsewhere(checked))
    throw new CannotRunError(
      `${target.name} does not look like this API: ${operation.method.toUpperCase()} ${operation.path} gets ${status} without JSON; check the address, and whether the API stands below a path of it`,
    );
  if (deviation === undefined && (status === 403 || status === 404))
    throw new CannotRunError(
      `${target.name} does not let this caller use ${Object.values(base.parameters).join(", ")} (${status}): name your own, see --help`,
    );
  if (status === 429)
    throw new CannotRunError(`${target.name} already limits this caller (429): wait, then run this again`);
  return deviation;
}

/** Something that does not know the path responds in its own words, not with an error of the API. */
const isElsewhere = ({ status, body }: CheckedResponse): boolean =>
  (status === 404 || status === 405) && body === undefined;

/** The sandbox does not know the path, or does not serve it. */
const isUnknown = ({ status, body }: CheckedResponse): boolean =>
  status === 501 || (status === 404 && valueAt(body, "/error/code") === "NOT_FOUND");

/** Asks one probe where it can be asked, and says what came of it. */
export async function runProbe(run: Run, probe: Probe): Promise<Outcome> {
  const { target, sandbox } = run;
  if (probe.unable !== undefined) return outcomeOf(probe, { result: "not-exercised", note: probe.unable });
  if (probe.provoke === undefined) {
    const before = run.pace.requests;
    const outcome = judge(probe, await patiently(run, probe), run.evidence);
    return { ...outcome, requests: run.pace.requests - before };
  }
  if (!sandbox.target.provoke(probe.provoke))
    return outcomeOf(probe, {
      result: "not-exercised",
      note: "not even the sandbox can be made to send this response",
    });
  // The behaviour of the sandbox says nothing about another server.
  const evidence = target.own ? run.evidence : new Set<string>();
  const outcome = judge(probe, await sandbox.ask(atSandbox(run, probe)), evidence);
  if (target.own) return outcome;
  const conforms = outcome.result !== "violated";
  const note = conforms
    ? "the sandbox conforms"
    : "the sandbox does not conform either: run this without --server";
  return outcomeOf(probe, { result: "not-exercised", note: `not exercised live; ${note}` });
}

/** The sandbox has the identifiers of the caller and accepts any credential, so it does not get the caller's own. */
const atSandbox = ({ target }: Run, probe: Probe): Probe => {
  const { credential } = probe.draft;
  if (target.own || credential === undefined) return probe;
  return { ...probe, draft: { ...probe.draft, credential: { ...credential, value: "sandbox" } } };
};

function judge(probe: Probe, checked: CheckedResponse | NotAsked, evidence: Set<string>): Outcome {
  if ("notAsked" in checked) return outcomeOf(probe, { result: "not-exercised", note: checked.notAsked });
  const { violations, deviation, milliseconds, status, asserted } = checked;
  const about = { violations, milliseconds, requests: 1 };
  if (errorsOf(violations).length > 0) return outcomeOf(probe, { ...about, result: "violated" });
  if (deviation) return outcomeOf(probe, { ...about, result: "open", note: deviation });
  for (const name of asserted) evidence.add(name);
  if (probe.expect.open) return outcomeOf(probe, { ...about, result: "open", note: `response ${status}` });
  for (const name of probe.covers) evidence.add(name);
  return outcomeOf(probe, { ...about, result: "conforms" });
}

/** A 429 may come in place of the expected response: its status is not a violation; whatever else is wrong with it is one. */
const ofLimit = ({ violations }: CheckedResponse): Violation[] =>
  violations.filter(({ rule }) => rule !== "unexpected-status");

/** Retries after a 429 for which the server named an end, and checks that a refusal is about this request and not about the caller. */
export async function patiently(run: Run, probe: Pick<Probe, "draft" | "expect" | "pointer">) {
  const checked = await run.ask(probe);
  if ("notAsked" in checked || probe.expect.statuses.includes(checked.status ?? 0)) return checked;
  if (checked.status === 429) {
    const limited = ofLimit(checked);
    const seconds = Number(checked.retryAfter ?? Number.NaN);
    const waited = await run.pace.pause((Number.isFinite(seconds) ? seconds : 5) * 1000);
    const again = waited ? await run.ask(probe) : checked;
    if ("notAsked" in again)
      return errorsOf(limited).length > 0 ? { ...checked, violations: limited } : again;
    if (again.status !== 429) return { ...again, violations: [...limited, ...again.violations] };
    throw new CannotRunError(
      `${run.target.name} limits requests (429) for longer than it says, or than this run may take: lower --rate`,
      limited,
    );
  }
  const subject = run.laboratory.subjects.find(({ operation }) => operation === probe.draft.operation);
  const lost = checked.status === undefined || checked.status === 401;
  if (lost && subject) await greet(run, subject);
  return checked;
}
