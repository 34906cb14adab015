import fc from "fast-check";
import { CannotRunError } from "../cannot-run-error.js";
import type { Draft } from "../draft.js";
import { open, refusesIdentifier, refusesValue, succeeds } from "../expectations.js";
import { asSent, canSend, type Field, fieldValue, readFields, withValue } from "../field.js";
import type { Expectation, ProbeKind } from "../probe.js";
import { hostOf } from "../specimen.js";
import type { Laboratory, Subject } from "../subject.js";
import { faultyValue } from "./faulty-value.js";
import { openValue } from "./open-value.js";
import { search } from "./search.js";
import { isFound, settledValue } from "./settled-value.js";

/** A random request and what it must get. */
export interface RandomRequest {
  draft: Draft;
  expect: Expectation;
  pointer: string;
}

export interface Property {
  kind: ProbeKind;
  request: fc.Arbitrary<RandomRequest>;
}

/** The properties of an operation. One that has nothing to vary is left out. @throws CannotRunError where a required value is not found */
export function propertiesOf(laboratory: Laboratory, subject: Subject): Property[] {
  const fields = readFields(laboratory.description, subject);
  const valid = validDraft(laboratory, subject, fields);
  return [
    ...(valid ? [validRequests(subject, valid)] : []),
    ...openRequests(laboratory, subject, fields),
    ...oneFault(laboratory, subject, fields, valid ?? fc.constant(subject.base)),
  ];
}

/** Body, query and headers at random, with or without each optional part. The identifiers of the path stay the caller's. */
function validDraft(
  laboratory: Laboratory,
  { operation, base }: Subject,
  fields: readonly Field[],
): fc.Arbitrary<Draft> | undefined {
  const varied = fields.filter(({ place, path }) =>
    place === "body" ? path.length === 0 : place !== "path",
  );
  const parts = varied.flatMap((field) => {
    const found = settledValue(laboratory, field.schema, fieldValue(base, field));
    const sent = isFound(found)
      ? search(found.values, (value) => canSend(field, value), [found.first])
      : undefined;
    if (sent === undefined && field.required)
      throw new CannotRunError(
        `no value is found for \`${field.place === "body" && !isFound(found) ? found.at : field.name}\` of ${operation.id}: give it an example`,
      );
    const values = field.required
      ? sent?.values
      : fc.option(sent?.values ?? fc.constant(undefined), { nil: undefined });
    return values === undefined ? [] : [values.map((value) => ({ field, value }))];
  });
  return parts.length === 0
    ? undefined
    : fc
        .tuple(...parts)
        .map((all) => all.reduce((draft, { field, value }) => withValue(draft, field, value), base));
}

const validRequests = (subject: Subject, valid: fc.Arbitrary<Draft>): Property => ({
  kind: "valid-request",
  request: valid.map((draft) => ({ draft, expect: succeeds(subject), pointer: subject.operation.pointer })),
});

function openRequests(laboratory: Laboratory, subject: Subject, fields: readonly Field[]): Property[] {
  const requests = fields
    .filter(({ place }) => place !== "path")
    .flatMap((field) => {
      const host = hostOf(laboratory, subject, field);
      const values = openValue(field.schema, fieldValue(subject.base, field));
      const sent = values && search(values, (value) => canSend(field, value));
      if (host === undefined || sent === undefined) return [];
      return [sent.values.map((value) => request(field, withValue(host, field, value), open(subject)))];
    });
  return requests.length > 0 ? [{ kind: "open-request", request: fc.oneof(...requests) }] : [];
}

function oneFault(
  laboratory: Laboratory,
  subject: Subject,
  fields: readonly Field[],
  valid: fc.Arbitrary<Draft>,
): Property[] {
  const requests = fields.flatMap((field) => {
    const inBody = field.place === "body";
    const values = inBody ? faultyMember(laboratory, field) : faultyText(laboratory, field);
    if (values === undefined) return [];
    const expect = inBody ? refusesValue(subject) : refusesIdentifier(subject);
    const both = fc.tuple(valid, values);
    return [both.map(([draft, value]) => request(field, withValue(draft, field, value), expect))];
  });
  return requests.length > 0 ? [{ kind: "one-fault", request: fc.oneof(...requests) }] : [];
}

/** A wrong value, or none where one is required. */
function faultyMember(laboratory: Laboratory, field: Field): fc.Arbitrary<unknown> | undefined {
  const { schema, required, path } = field;
  const wrong = search(
    faultyValue(schema),
    (value) => canSend(field, value) && !laboratory.allows(schema, asSent(field, value)),
  )?.values;
  return required && path.length > 0 && wrong
    ? fc.oneof({ weight: 9, arbitrary: wrong }, { weight: 1, arbitrary: fc.constant(undefined) })
    : wrong;
}

/** A parameter is a text: a wrong one is not what its pattern, its list or its type says. */
const faultyText = ({ valid }: Laboratory, field: Field): fc.Arbitrary<unknown> | undefined =>
  search(fc.stringMatching(/^[\w~!-]{1,40}$/), (text) => !valid(field.schema, asSent(field, text)))?.values;

const request = ({ pointer }: Field, draft: Draft, expect: Expectation): RandomRequest => ({
  draft,
  expect,
  pointer,
});
