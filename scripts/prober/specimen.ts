import type { Draft } from "./draft.js";
import { canSend, type Field, fieldValue, readFields, withValue } from "./field.js";
import { isFound, settledValue } from "./random/settled-value.js";
import type { Laboratory, Subject } from "./subject.js";

/**
 * A value that a field may have: the one of the documented request, else one that its schema names or allows; `undefined` where none is
 * found.
 */
export function specimenOf(laboratory: Laboratory, { base }: Subject, field: Field): unknown {
  const example = fieldValue(base, field);
  if (example !== undefined) return example;
  const found = settledValue(laboratory, field.schema, undefined);
  return isFound(found) && canSend(field, found.first) ? found.first : undefined;
}

/** The documented request, with every object that is needed to hold the field; `undefined` where no value is found for one of them. */
export function hostOf(laboratory: Laboratory, subject: Subject, field: Field): Draft | undefined {
  const { path, place } = field;
  const around = readFields(laboratory.description, subject).filter(
    (each) =>
      each.place === place &&
      place === "body" &&
      each.path.length < path.length &&
      each.path.every((name, index) => name === path[index]),
  );
  return around.reduce<Draft | undefined>((draft, each) => {
    if (draft === undefined || fieldValue(draft, each) !== undefined) return draft;
    const value = specimenOf(laboratory, subject, each);
    return value === undefined ? undefined : withValue(draft, each, value);
  }, subject.base);
}
