import fc from "fast-check";
import type { AnnotatedSchema } from "../../description/annotate-schemas.js";
import { character } from "./character.js";

/** Values among which are many that a schema does not allow: as often of its own type, beyond its bounds, as of any other. */
export function faultyValue(schema: AnnotatedSchema): fc.Arbitrary<unknown> {
  const own = ownType(schema);
  return fc.oneof(
    { weight: own.length || 1, arbitrary: anyType },
    ...own.map((arbitrary) => ({ weight: 1, arbitrary })),
  );
}

const anyType: fc.Arbitrary<unknown> = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.dictionary(fc.string({ maxLength: 5 }), fc.integer(), { maxKeys: 3, noNullPrototype: true }),
  fc.string({ unit: character, maxLength: 20 }),
);

/** Values of the type that a schema asks for, many of them beyond its bounds. */
function ownType({ type, minLength = 0, maxLength, ...schema }: AnnotatedSchema): fc.Arbitrary<unknown>[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const fraction = fc.double({ noNaN: true, noDefaultInfinity: true, noInteger: true });
  const bounded = (minimum ?? maximum ?? exclusiveMinimum ?? exclusiveMaximum) !== undefined;
  if (type === "integer") return bounded ? [fc.integer(), fraction] : [fraction];
  if (type === "number") return bounded ? [fraction] : [];
  if (type !== "string") return [];
  const long = maxLength !== undefined && maxLength < 100_000 ? [maxLength] : [];
  return [
    ...long.map((most) => fc.string({ minLength: most + 1, maxLength: most * 2, size: "max" })),
    ...(minLength > 0 ? [fc.string({ maxLength: minLength - 1 })] : []),
  ];
}
