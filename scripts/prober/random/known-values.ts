import type { AnnotatedSchema } from "../../description/annotate-schemas.js";
import { readBounds } from "../../description/bounds.js";

const ofFormats: Record<string, string> = {
  "date-time": "2030-01-01T00:00:00Z",
  date: "2030-01-01",
  time: "00:00:00Z",
  duration: "P1D",
  email: "someone@example.com",
  hostname: "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com/",
  "uri-reference": "/",
  uuid: "123e4567-e89b-42d3-a456-426614174000",
  byte: "YQ==",
};

/** What a schema allows that says no more than a type, or nothing at all. */
const plain = ["text", 1, true, [], {}, null];

/** Values that a schema itself names, the best first. Not all of them have to be valid: a bound need not fit the type. */
export function knownValues(schema: AnnotatedSchema, example: unknown): unknown[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = readBounds(schema);
  const {
    examples = [],
    default: standard,
    format = "",
  } = schema as { examples?: unknown; default?: unknown; format?: string };
  return [
    example,
    schema.const,
    ...(Array.isArray(examples) ? examples : []),
    standard,
    ...(schema.enum ?? []),
    ofFormats[format],
    minimum,
    maximum,
    exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1,
    exclusiveMaximum === undefined ? undefined : exclusiveMaximum - 1,
    ...plain,
  ].filter((value) => value !== undefined);
}
