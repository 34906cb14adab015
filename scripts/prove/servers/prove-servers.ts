import { checkedFetch } from "../../checker/checked-fetch.js";
import type { Violation } from "../../checker/violation.js";
import { readSchemes } from "../../description/credential-scheme.js";
import type { Description } from "../../description/description.js";
import type { OperationResponse } from "../../description/operation.js";
import { type Draft, toRequest } from "../../prober/draft.js";
import { exampleSandbox, type Fault } from "../../prober/own-sandbox.js";
import { errorCodeProbes } from "../../prober/probes/error-codes.js";
import { sandboxCredentials } from "../../prober/read-credentials.js";
import { type Laboratory, readLaboratory, type Subject } from "../../prober/subject.js";
import { CannotProveError } from "../cannot-prove-error.js";
import type { Verdict } from "../verdict.js";
import { codeFaults, type KnownCode } from "./code-faults.js";
import { type ServerFault, serverFaultKinds } from "./fault.js";
import { fieldFaults } from "./field-faults.js";
import { type FieldPlace, fieldPlaces } from "./field-places.js";
import { forbiddenRequests } from "./request-faults.js";
import { lateness, responseFaults } from "./response-faults.js";
import { type Spoil, spoiltResponse } from "./spoilt-response.js";

const server = "https://api.aitronos.com";

/** A response of the sandbox that is going to be spoilt. */
interface Given {
  subject: Subject;
  response: OperationResponse;
  fault: Fault | undefined;
  draft: Draft;
}

export interface ServerProof {
  /** The checker to prove. */
  check?: typeof checkedFetch;
  /** The operations whose own parts alone are broken; empty for everything. */
  operations?: readonly string[];
  print?: (line: string) => void;
}

/**
 * Breaks the sandbox in every way and place that the description has, and says which of the faults `check` sees. What several
 * operations share is broken once, with the first of them.
 */
export async function proveServers(
  bundled: Description,
  { check = checkedFetch, operations = [], print = () => {} }: ServerProof = {},
): Promise<Verdict[]> {
  const description: Description = { ...bundled, servers: [{ url: server }] };
  const credentials = sandboxCredentials(readSchemes(description));
  const laboratory = readLaboratory(description, server, {}, credentials);
  const verdicts: Verdict[] = [];
  const proved = new Set<unknown>();
  const isChosen = ({ operation }: Subject) => operations.length === 0 || operations.includes(operation.id);
  const others = laboratory.subjects.filter((subject) => !isChosen(subject));
  for (const subject of [...others, ...laboratory.subjects.filter(isChosen)]) {
    const { id, responses, parameters } = subject.operation;
    const codes = knownCodes(laboratory, subject);
    const met: unknown[] = [...responses, ...parameters].map(({ source }) => source);
    const own = responses.filter(({ source }) => !proved.has(source));
    for (const response of own) {
      const given = { subject, response, fault: faultOf(response, subject, codes), draft: subject.base };
      const json = await unspoilt(description, given, check);
      const places = response.content ? fieldPlaces(description, response.content.schema, json) : [];
      met.push(...places.flatMap(({ facts }) => facts));
      if (!isChosen(subject)) continue;
      const unproved = places.filter(({ facts }) => !facts.every((each) => proved.has(each)));
      for (const fault of [...responseFaults(subject.operation, response), ...bodyFaults(unproved)])
        verdicts.push(await judge(description, given, fault, check));
    }
    if (isChosen(subject)) {
      for (const known of codes.filter(({ status }) => own.some((each) => each.status === `${status}`)))
        verdicts.push(...(await judgeCodes(description, subject, known, codes, check)));
      verdicts.push(...(await judgeRequests(description, laboratory, subject, proved, check)));
      const shared = [...responses.filter(({ source }) => proved.has(source)).map(({ status }) => status)];
      const names = parameters.filter(({ source }) => proved.has(source)).map(({ name }) => name);
      if (shared.length + names.length > 0)
        print(`servers: ${id}: already proved with another operation: ${[...shared, ...names].join(", ")}`);
    }
    for (const part of met) proved.add(part);
  }
  return verdicts;
}

function bodyFaults(places: readonly FieldPlace[]): ServerFault[] {
  const sandbox = exampleSandbox();
  const now = sandbox.clock.now().getTime();
  return places.flatMap((place) => fieldFaults(place, now, [sandbox.storageHost]));
}

const knownCodes = (laboratory: Laboratory, subject: Subject): KnownCode[] =>
  errorCodeProbes(laboratory, subject).flatMap(({ expect, provoke }) =>
    expect.code && provoke ? [{ status: provoke.status, at: expect.code.at, code: expect.code.value }] : [],
  );

function faultOf(
  { status }: OperationResponse,
  { success }: Subject,
  codes: readonly KnownCode[],
): Fault | undefined {
  if (Number(status) === success) return undefined;
  const known = codes.find((each) => `${each.status}` === status);
  return (known ? { code: known.code } : { status: Number(status) }) as Fault;
}

async function judgeCodes(
  description: Description,
  subject: Subject,
  known: KnownCode,
  all: readonly KnownCode[],
  check: typeof checkedFetch,
): Promise<Verdict[]> {
  const response = subject.operation.responses.find(({ status }) => status === `${known.status}`);
  if (response === undefined) return [];
  const given: Given = { subject, response, fault: { code: known.code } as Fault, draft: subject.base };
  await unspoilt(description, given, check);
  const verdicts: Verdict[] = [];
  for (const fault of codeFaults(known, all)) verdicts.push(await judge(description, given, fault, check));
  return verdicts;
}

/** A server that accepts a request it should have refused, as if it were the documented one. */
async function judgeRequests(
  description: Description,
  laboratory: Laboratory,
  subject: Subject,
  proved: ReadonlySet<unknown>,
  check: typeof checkedFetch,
): Promise<Verdict[]> {
  const response = subject.operation.responses.find(({ status }) => Number(status) === subject.success);
  if (response === undefined) return [];
  const verdicts: Verdict[] = [];
  for (const { name, draft } of forbiddenRequests(laboratory, subject, proved)) {
    const fault: ServerFault = {
      kind: "takes what is forbidden",
      at: "the request",
      change: name,
      spoil: () => {},
    };
    verdicts.push(await judge(description, { subject, response, fault: undefined, draft }, fault, check));
  }
  return verdicts;
}

async function judge(
  description: Description,
  given: Given,
  { kind, at, change, spoil }: ServerFault,
  check: typeof checkedFetch,
): Promise<Verdict> {
  const budget = kind === "late response" ? lateness.budget : 60_000;
  const violations = await violationsOf(description, given, spoil, budget, check);
  const expected: readonly string[] = serverFaultKinds[kind];
  const seen = violations.find(({ rule }) => expected.includes(rule));
  const others = [...new Set(violations.map(({ rule }) => rule))];
  return {
    target: "servers",
    kind,
    place: `${given.subject.operation.id} ${given.response.status} ${at}`,
    change,
    caughtBy: seen && "the checker",
    asWarning: seen?.severity === "warning" ? whyWarning(given.subject) : undefined,
    blind: seen
      ? []
      : [`the checker (expected ${expected.join(" or ")}, found ${others.join(", ") || "nothing"})`],
  };
}

/** A run fails where the official docs page of an operation states the fact. */
const whyWarning = ({ operation }: Subject): string =>
  operation.inferred
    ? "the operation is inferred"
    : "the official docs page lists no error codes of this status";

/** The body before it is spoilt. @throws CannotProveError where it is wrong already: then no later complaint proves anything */
async function unspoilt(
  description: Description,
  given: Given,
  check: typeof checkedFetch,
): Promise<unknown> {
  let body: unknown;
  const keep: Spoil = ({ json }) => {
    body = structuredClone(json);
  };
  const [violation] = await violationsOf(description, given, keep, 60_000, check);
  const response = `${given.subject.operation.id} ${given.response.status}`;
  if (violation)
    throw new CannotProveError(
      `${response} is wrong before it is spoilt: ${violation.rule} at ${violation.at}`,
    );
  return body;
}

function exampleOf({ operation }: Subject, status: string): Response {
  const { response } = operation.exchanges.find((each) => `${each.status}` === status) ?? {};
  return response === undefined
    ? new Response(null, { status: Number(status) })
    : Response.json(response.value, { status: Number(status) });
}

async function violationsOf(
  description: Description,
  { fault, draft, subject, response: { status } }: Given,
  spoil: Spoil,
  budget: number,
  check: typeof checkedFetch,
): Promise<Violation[]> {
  const sandbox = exampleSandbox();
  if (fault) sandbox.faults.add(fault);
  const documented = async () => {
    const response = await sandbox.fetch(toRequest(server, subject.base, new AbortController().signal));
    // An operation that needs another request first, as a registration does, gets the documented response.
    return `${response.status}` === status ? response : exampleOf(subject, status);
  };
  const violations: Violation[] = [];
  const fetch = check(description, async () => spoiltResponse(await documented(), spoil), {
    checkRequests: false,
    strict: true,
    now: () => sandbox.clock.now().getTime(),
    hosts: [sandbox.storageHost],
    budget,
    onViolations: (found) => void violations.push(...found),
  });
  await fetch(toRequest(server, draft, new AbortController().signal));
  return violations;
}
