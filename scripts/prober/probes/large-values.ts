import type { SchemaObject } from "../../description/description.js";
import { open } from "../expectations.js";
import { readFields, withValue } from "../field.js";
import type { Probe } from "../probe.js";
import { hostOf } from "../specimen.js";
import type { Laboratory, Subject } from "../subject.js";

/** Where servers store a number in 32 bits, with a sign or without, or in a double: the first value that no longer fits, or the last that does. */
const numbers = { "2^31": 2 ** 31, "2^32": 2 ** 32, "2^53 - 1": 2 ** 53 - 1, "2^53 + 2": 2 ** 53 + 2 };

/** Where file systems and columns of databases end: 255 bytes. */
const texts = { "256 characters": "a".repeat(256), "1024 characters": "a".repeat(1024) };

/**
 * Integers and texts that the description does not bound above, at the sizes at which servers break. How much they take is documented
 * nowhere, so a refusal is listed, the smallest first; anything but success and refusal is a violation.
 */
export function largeValueProbes(laboratory: Laboratory, subject: Subject): Probe[] {
  return readFields(laboratory.description, subject)
    .filter(({ place }) => place === "body")
    .flatMap((field) => {
      const values: Record<string, unknown> = edgesOf(field.schema);
      const host = hostOf(laboratory, subject, field);
      if (host === undefined) return [];
      return Object.entries(values).map(([words, value]) => ({
        kind: "constraint" as const,
        name: `${field.name} of ${words}`,
        pointer: field.pointer,
        draft: withValue(host, field, value),
        expect: open(subject),
        covers: [],
      }));
    });
}

function edgesOf(schema: SchemaObject): Record<string, unknown> {
  if (schema.type === "integer" && (schema.maximum ?? schema.exclusiveMaximum ?? schema.enum) === undefined)
    return numbers;
  const says = ["maxLength", "pattern", "format", "enum", "const", "contentMediaType", "x-equals"] as const;
  return schema.type === "string" && says.every((keyword) => schema[keyword] === undefined) ? texts : {};
}
