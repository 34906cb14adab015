import { readScalar } from "../../checker/read-scalar.js";
import { cut, show } from "../../checker/show.js";
import { sidesOf } from "../constraints.js";
import { refusesIdentifier, refusesUnreadable, refusesValue, succeeds } from "../expectations.js";
import { type Field, fieldValue, readFields, withValue } from "../field.js";
import type { Probe } from "../probe.js";
import type { Laboratory, Subject } from "../subject.js";

/** Evidence that one side of a constraint was put to a server, which kept to it. */
export const evidence = (side: "within" | "beyond", pointer: string): string => `${side} ${pointer}`;

/** Every constraint of every field, at its bound and beyond it; every field left out. */
export function constraintProbes(laboratory: Laboratory, subject: Subject): Probe[] {
  return readFields(laboratory.description, subject).flatMap((field) => [
    ...absence(subject, field),
    ...bounds(laboratory, subject, field),
  ]);
}

function absence(subject: Subject, field: Field): Probe[] {
  // Without its path parameter a request is another request.
  if (field.place === "path" || fieldValue(subject.base, field) === undefined) return [];
  const parent = field.pointer.replace(/\/properties\/[^/]+$/, "");
  const pointer = field.path.length > 0 ? `${parent}/required` : field.pointer;
  // Without its body a request cannot be read.
  const refused = field.path.length > 0 ? refusesValue(subject) : refusesUnreadable;
  return [
    {
      kind: "constraint",
      name: `no ${field.name}`,
      pointer,
      draft: withValue(subject.base, field, undefined),
      expect: field.required ? refused : succeeds(subject),
      covers: [evidence(field.required ? "beyond" : "within", `${field.pointer} absent`)],
    },
  ];
}

function bounds({ valid }: Laboratory, subject: Subject, field: Field): Probe[] {
  const refused = field.place === "body" ? refusesValue(subject) : refusesIdentifier(subject);
  const example = fieldValue(subject.base, field);
  const breaks = (keyword: string, value: unknown): boolean =>
    !valid({ [keyword]: Reflect.get(field.schema, keyword) }, asSent(field, value));
  return [...sidesOf(field.schema, example, valid)].flatMap(([keyword, { within, beyond }]) => {
    const pointer = `${field.pointer}/${keyword}`;
    const probe = (side: "within" | "beyond", value: unknown): Probe => ({
      kind: "constraint",
      name: `${field.name} ${side} ${keyword}: ${cut(show(value))}`,
      pointer,
      draft: withValue(subject.base, field, value),
      expect: side === "within" ? succeeds(subject) : refused,
      covers: [evidence(side, pointer)],
    });
    // The caller's own identifiers stay: another one would be another organization.
    const kept = field.place === "path" ? within.filter((value) => value === example) : within;
    return [
      ...kept.map((value) => probe("within", value)),
      ...beyond
        .filter((value) => canSend(field, value) && breaks(keyword, value))
        .map((value) => probe("beyond", value)),
    ];
  });
}

/** What arrives: outside a body everything is a text, and read as its schema says. */
const asSent = ({ place, schema }: Field, value: unknown): unknown =>
  place === "body" ? value : readScalar(String(value), schema);

/** Outside a body there are no lists and objects here, and a segment of a path is never empty. */
const canSend = ({ place }: Field, value: unknown): boolean =>
  place === "body" || (typeof value !== "object" && !/^\.{0,2}$/.test(String(value)));
