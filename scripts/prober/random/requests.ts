import fc from "fast-check";
import { readScalar } from "../../checker/read-scalar.js";
import type { Draft } from "../draft.js";
import { open, refusesIdentifier, refusesValue, succeeds } from "../expectations.js";
import { type Field, fieldValue, readFields, withValue } from "../field.js";
import type { Expectation, ProbeKind } from "../probe.js";
import type { Laboratory, Subject } from "../subject.js";
import { faultyValue, openValue, settledValue } from "./arbitrary.js";

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

/** The properties of an operation. One that has nothing to vary is left out. */
export function propertiesOf(laboratory: Laboratory, subject: Subject): Property[] {
  const fields = readFields(laboratory.description, subject);
  const valid = validDraft(laboratory, subject, fields);
  return [
    ...(valid ? [validRequests(subject, valid)] : []),
    ...openRequests(subject, fields),
    ...oneFault(laboratory, subject, fields, valid ?? fc.constant(subject.base)),
  ];
}

/** The body at random, every optional field there or not; the identifiers stay the caller's. */
function validDraft(
  laboratory: Laboratory,
  { base }: Subject,
  fields: readonly Field[],
): fc.Arbitrary<Draft> | undefined {
  const body = fields.find(({ place, path }) => place === "body" && path.length === 0);
  return (
    body &&
    settledValue(laboratory, body.schema, fieldValue(base, body)).map((value) => withValue(base, body, value))
  );
}

const validRequests = (subject: Subject, valid: fc.Arbitrary<Draft>): Property => ({
  kind: "valid-request",
  request: valid.map((draft) => ({ draft, expect: succeeds(subject), pointer: subject.operation.pointer })),
});

function openRequests(subject: Subject, fields: readonly Field[]): Property[] {
  const requests = fields
    .filter(({ place }) => place !== "path")
    .flatMap((field) => {
      const values = openValue(field.schema, fieldValue(subject.base, field));
      if (values === undefined) return [];
      return [values.map((value) => request(field, withValue(subject.base, field, value), open(subject)))];
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

/** A value that is wrong, or none where one is required. */
function faultyMember(laboratory: Laboratory, { schema, required, path }: Field): fc.Arbitrary<unknown> {
  const wrong = faultyValue(laboratory, schema);
  return required && path.length > 0
    ? fc.oneof({ weight: 9, arbitrary: wrong }, { weight: 1, arbitrary: fc.constant(undefined) })
    : wrong;
}

/** A parameter is a text: a wrong one is not what its pattern, its list or its type says. */
function faultyText({ valid }: Laboratory, { schema }: Field): fc.Arbitrary<unknown> | undefined {
  const anything = schema.type === "string" && (schema.pattern ?? schema.enum) === undefined;
  if (anything || schema.type === undefined) return undefined;
  return fc.stringMatching(/^[\w~!-]{1,40}$/).filter((text) => !valid(schema, readScalar(text, schema)));
}

const request = ({ pointer }: Field, draft: Draft, expect: Expectation): RandomRequest => ({
  draft,
  expect,
  pointer,
});
