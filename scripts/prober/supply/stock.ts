import type { Link } from "../../description/operation.js";
import { evaluateExpression, type Spoken } from "../../description/runtime-expression.js";
import type { Draft } from "../draft.js";
import { isReading, removes } from "../effects.js";
import type { CheckedResponse } from "../prober.js";
import type { Laboratory, Subject } from "../subject.js";
import { makingLinks } from "./making-links.js";
import { substitute, valueAtPlace } from "./stand-in.js";

/** A success of a run that links lead from. */
export interface Made {
  subject: Subject;
  spoken: Spoken;
  /** Whether everything was sent that has to come before a link can be followed. */
  sent: boolean;
}

/** What a run has made at a server, and what has become of it. */
export interface Stock {
  /** The newest thing that an operation made and that a link can still be followed with. */
  find(from: Subject, to: Subject, link: Link): Made | undefined;
  /** Takes note of a response. */
  note(draft: Draft, checked: CheckedResponse): Made | undefined;
  /** Whether this run made something with this identifier. */
  isMade(identifier: unknown): boolean;
  /** What was made last and has not been removed. */
  newest(): Made | undefined;
  /** Takes out what was made, and all that came of it. */
  forget(made: Made): void;
}

/** The request that a link leads to; `undefined` where the exchange lacks what it needs. */
export function followed({ base, standIns }: Subject, link: Link, { spoken }: Made): Draft | undefined {
  let draft = base;
  for (const { in: place, path, expression } of link.values) {
    const value = evaluateExpression(expression, spoken);
    const standIn = standIns.find((each) => each.in === place && each.path.join("/") === path.join("/"));
    if (standIn === undefined || !isIdentifier(value)) return undefined;
    draft = substitute(draft, standIn, value);
  }
  return draft;
}

export const isIdentifier = (value: unknown): value is string | number =>
  (typeof value === "string" && value !== "") || typeof value === "number";

/** The values in a request that links have put there. */
export const namedIn = ({ standIns }: Subject, draft: Draft): unknown[] =>
  standIns.flatMap(({ in: place, path }) => {
    const list = /^\d+$/.test(path.at(-1) ?? "");
    return [valueAtPlace(draft, { in: place, path: list ? path.slice(0, -1) : path })].flat();
  });

export function createStock({ operations, subjects }: Laboratory): Stock {
  const makers = new Set(makingLinks(operations).map(({ from }) => from));
  let made: Made[] = [];
  const identifiers = new Set<string>();
  const used = new Set<string>();
  const subjectOf = ({ operation }: Draft) => subjects.find((each) => each.operation === operation);

  return {
    find: (from, to, link) =>
      made.findLast((each) => {
        const draft = each.subject === from && meets(link, each) ? followed(to, link, each) : undefined;
        return draft && !namedIn(to, draft).some((name) => used.has(`${to.operation.id} ${name}`));
      }),
    note: (draft, { status, body }) => {
      const subject = subjectOf(draft);
      // A success with the wrong status has made something, too.
      if (subject === undefined || status === undefined || status < 200 || status >= 300) return undefined;
      const { operation } = subject;
      const names = namedIn(subject, draft);
      // An operation that changes something finds it changed the next time.
      if (!isReading(operation)) for (const name of names) used.add(`${operation.id} ${name}`);
      const spoken = { request: spokenBy(draft), response: { body } };
      const links = operation.responses.flatMap((each) => (each.success ? each.links : []));
      const values = links.flatMap((link) =>
        link.values.map(({ expression }) => evaluateExpression(expression, spoken)),
      );
      if (removes(operation))
        made = made.filter((each) => !namesOf(each).some((name) => names.includes(name)));
      if (!makers.has(operation)) return undefined;
      if (!isReading(operation))
        for (const value of values) if (isIdentifier(value)) identifiers.add(`${value}`);
      const one = { subject, spoken, sent: false };
      made.push(one);
      return one;
    },
    isMade: (identifier) => identifiers.has(`${identifier}`),
    newest: () => made.at(-1),
    forget: (one) => {
      const names = namesOf(one);
      made = made.filter((each) => each !== one && !namesOf(each).some((name) => names.includes(name)));
    },
  };
}

/** What links take from a request that was sent. */
export const spokenBy = ({ parameters, body }: Draft): Spoken["request"] => ({
  parameters,
  body: valueAtPlace({ body } as Draft, { in: "body", path: [] }),
});

/** What links take from an exchange. */
const namesOf = ({ subject, spoken }: Made): unknown[] =>
  subject.operation.responses
    .flatMap(({ links }) => links.flatMap(({ values }) => values))
    .map(({ expression }) => evaluateExpression(expression, spoken))
    .filter(isIdentifier);

/** Whether an exchange is in the state in which a link can be followed. */
export const meets = ({ source }: Link, { spoken }: Pick<Made, "spoken">): boolean =>
  Object.entries(source["x-when"] ?? {}).every(
    ([expression, value]) => evaluateExpression(expression, spoken) === value,
  );
