import { readBody } from "../checker/body.js";
import { checkedFetch } from "../checker/checked-fetch.js";
import { contentFor, parseJson } from "../checker/content.js";
import type { Breach, Violation } from "../checker/violation.js";
import { violationOf } from "../checker/violation-of.js";
import { responseTo } from "../description/response-status.js";
import type { Locate } from "../description/source-position.js";
import { type Deviation, deviationOf } from "./deviation.js";
import { type Draft, toRequest } from "./draft.js";
import { fieldValue, readFields } from "./field.js";
import { budgetSpent, errorsOf } from "./outcome.js";
import type { Pace } from "./pace.js";
import type { Probe } from "./probe.js";
import type { Laboratory } from "./subject.js";
import type { Target } from "./target.js";
import { describeFailure, endless, noResponse, unexpectedResponse } from "./wrong-responses.js";

export interface CheckedResponse {
  /** What was sent. */
  draft: Draft;
  /** Absent when no response came. */
  status: number | undefined;
  retryAfter: string | null;
  /** Parsed, where it is JSON. */
  body: unknown;
  violations: Violation[];
  /** How an operation that is only inferred differs: then all its violations are warnings. */
  deviation: Deviation | undefined;
  /** What the checker compared with the description, as names of evidence. */
  asserted: Set<string>;
  milliseconds: number;
  /** Something else that is wrong with it, as reports tell it. */
  blame(breach: Breach): Violation;
}

/** A request that was not sent, and why. */
export interface NotAsked {
  notAsked: string;
}

/** Sends one request and says what is wrong with its response. */
export type Ask = (probe: Pick<Probe, "draft" | "expect" | "pointer">) => Promise<CheckedResponse | NotAsked>;

export interface ProberSettings {
  laboratory: Laboratory;
  target: Target;
  pace: Pace;
  locate: Locate | undefined;
  /** Milliseconds that a response may take. */
  patience: number;
  acceptedHeaders: readonly string[];
  /** The caller's own credentials; others are made up, and no secrets. */
  secrets: ReadonlySet<string>;
}

/** Asks one server, one request after the other. */
export function createProber(settings: ProberSettings): Ask {
  const { laboratory, target, pace, locate, patience, acceptedHeaders, secrets } = settings;
  let violations: Violation[] = [];
  let asserted = new Map<string, unknown>();
  /** The status of the response whose body is still to come. */
  let begun: number | undefined;
  const fetch: typeof globalThis.fetch = async (...call) => {
    const response = await target.fetch(...call);
    begun = response.status;
    return response;
  };
  const checked = checkedFetch(laboratory.description, fetch, {
    checkRequests: false,
    strict: true,
    // The sandbox has its own storage; another server may have its own or the described one.
    ...(target.own ? { hosts: target.hosts } : { moreHosts: target.hosts }),
    budget: patience,
    acceptedHeaders,
    secrets,
    now: target.now,
    ...(locate ? { locate } : {}),
    onViolations: (found) => void violations.push(...found),
    onAsserted: (pointer, value) => void asserted.set(pointer, value),
  });

  return async ({ draft, expect, pointer }) => {
    if (!(await pace.next())) return { notAsked: budgetSpent };
    violations = [];
    asserted = new Map();
    begun = undefined;
    const start = performance.now();
    // Later than the budget, so that a late response can be told from a missing one.
    const longest = 2 * patience;
    const signal = AbortSignal.timeout(longest);
    const request = toRequest(target.url, draft, signal);
    const requestText = await request.clone().text();
    const binding = target.own || !draft.operation.inferred;
    const breach = (found: Breach, status?: number): Violation =>
      violationOf(found, {
        request,
        requestText,
        status,
        operationId: draft.operation.id,
        schemes: laboratory.contract.schemes,
        secrets,
        hideCredentials: false,
        locate,
      });
    const rest = (status?: number) => ({
      draft,
      violations: binding ? violations : violations.map(asWarning),
      deviation: binding ? undefined : deviationOf(violations, status),
      asserted: new Set<string>(),
      milliseconds: performance.now() - start,
      blame: (found: Breach) => (binding ? breach(found, status) : asWarning(breach(found, status))),
    });
    let response: Response;
    try {
      response = await checked(request.clone(), { signal });
    } catch (error) {
      const found = signal.aborted ? `none within ${longest} ms` : describeFailure(error);
      violations.push(breach((begun ? endless : noResponse)(draft, found), begun));
      return { status: begun, retryAfter: null, body: undefined, ...rest(begun) };
    }
    const { status } = response;
    const parsed = parseJson((await readBody(response)).text);
    const body = parsed.ok ? parsed.value : undefined;
    const unexpected = unexpectedResponse(expect, status, body, pointer);
    // What the checker refuses already needs no second report.
    const reported = errorsOf(violations).some(({ rule }) => rule === "accepts-invalid" || rule === "status");
    if (unexpected && !reported) violations.push(breach(unexpected, status));
    return {
      ...rest(status),
      status,
      body,
      retryAfter: response.headers.get("Retry-After"),
      asserted: new Set([
        // Under the name of the response, too, where that is a range.
        ...[...new Set([status, responseTo(draft.operation, status)?.status ?? status])].flatMap((name) =>
          evidenceOf(asserted, name),
        ),
        ...bodyEvidence(laboratory, draft, response),
      ]),
    };
  };
}

const asWarning = (violation: Violation): Violation => ({ ...violation, severity: "warning" });

/** The names under which coverage knows what was asserted: of a text also its value. */
export const assertedName = (status: number | string, pointer: string): string => `${status} ${pointer}`;

/** Which of the described bodies were sent and came back, and the fields of a form, which the checker does not read. */
function bodyEvidence({ description }: Laboratory, draft: Draft, { status, headers }: Response): string[] {
  const { body } = draft.operation;
  const described = responseTo(draft.operation, status);
  const back = contentFor(described?.contents ?? [], headers.get("Content-Type"));
  const sent = contentFor(body?.contents ?? [], draft.body?.mediaType ?? null);
  const fields = sent === undefined || sent.kind === "json" ? [] : readFields(description, draft);
  const present = fields.filter((field) => field.form && fieldValue(draft, field) !== undefined);
  return [
    ...(back ? [assertedName(described?.status ?? status, back.pointer)] : []),
    ...[...(sent ? [sent] : []), ...present].map(({ pointer }) => assertedName(status, pointer)),
  ];
}

const evidenceOf = (asserted: ReadonlyMap<string, unknown>, status: number | string): string[] =>
  [...asserted].flatMap(([pointer, value]) => [
    assertedName(status, pointer),
    ...(typeof value === "string" ? [`${assertedName(status, pointer)} = ${value}`] : []),
  ]);
