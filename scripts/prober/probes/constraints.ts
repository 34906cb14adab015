import { cut, show } from "../../checker/show.js";
import { alone, sidesOf } from "../constraints.js";
import { refusesIdentifier, refusesUnreadable, refusesValue, succeeds } from "../expectations.js";
import { asSent, canSend, type Field, readFields, withValue } from "../field.js";
import type { Probe } from "../probe.js";
import { hostOf, specimenOf } from "../specimen.js";
import type { Laboratory, Subject } from "../subject.js";

/** Evidence that a server conforms to one side of a constraint. */
export const evidence = (side: "within" | "beyond", pointer: string): string => `${side} ${pointer}`;

/** Every constraint of every field, at its bound and beyond it; every field left out. */
export function constraintProbes(laboratory: Laboratory, subject: Subject): Probe[] {
  return readFields(laboratory.description, subject).flatMap((field) => {
    const host = hostOf(laboratory, subject, field);
    if (host === undefined) return [];
    const hosted = { ...subject, base: host };
    const specimen = specimenOf(laboratory, hosted, field);
    if (specimen === undefined) return [...absence(hosted, field), notFound(hosted, field)];
    return [...absence(hosted, field), ...bounds(laboratory, hosted, field, specimen)];
  });
}

/** Nothing can be said about a field for which there is no value. */
const notFound = ({ base }: Subject, { name, pointer }: Field): Probe => ({
  kind: "constraint",
  name,
  pointer,
  draft: base,
  expect: { statuses: [] },
  covers: [],
  unable: "no value is found; give each an example",
});

function absence(subject: Subject, field: Field): Probe[] {
  // Without its path parameter a request is another request.
  if (field.place === "path") return [];
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

function bounds({ valid }: Laboratory, subject: Subject, field: Field, example: unknown): Probe[] {
  const refused = field.place === "body" ? refusesValue(subject) : refusesIdentifier(subject);
  const breaks = (keyword: string, value: unknown): boolean =>
    !valid(alone(keyword, Reflect.get(field.schema, keyword)), asSent(field, value));
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
      ...kept.filter((value) => canSend(field, value)).map((value) => probe("within", value)),
      ...beyond
        .filter((value) => canSend(field, value) && breaks(keyword, value))
        .map((value) => probe("beyond", value)),
    ];
  });
}
