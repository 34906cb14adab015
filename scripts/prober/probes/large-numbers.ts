import { open } from "../expectations.js";
import { readFields, withValue } from "../field.js";
import type { Probe } from "../probe.js";
import { hostOf } from "../specimen.js";
import type { Laboratory, Subject } from "../subject.js";

/** Where servers store a number in 32 bits, with a sign or without, or in a double: the first value that no longer fits, or the last that does. */
const edges = { "2^31": 2 ** 31, "2^32": 2 ** 32, "2^53 - 1": 2 ** 53 - 1, "2^53 + 2": 2 ** 53 + 2 };

/**
 * Integers that the description does not bound above, at the sizes at which servers break. How much they take is documented nowhere, so a
 * refusal is listed, the smallest first; anything else than success and refusal is a violation.
 */
export function largeNumberProbes(laboratory: Laboratory, subject: Subject): Probe[] {
  return readFields(laboratory.description, subject)
    .filter(({ place, schema }) => place === "body" && schema.type === "integer")
    .filter(({ schema }) => (schema.maximum ?? schema.exclusiveMaximum ?? schema.enum) === undefined)
    .flatMap((field) => {
      const host = hostOf(laboratory, subject, field);
      if (host === undefined) return [];
      return Object.entries(edges).map(([words, value]) => ({
        kind: "constraint" as const,
        name: `${field.name} of ${words}`,
        pointer: field.pointer,
        draft: withValue(host, field, value),
        expect: open(subject),
        covers: [],
      }));
    });
}
