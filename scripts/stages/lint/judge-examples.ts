import type { ErrorObject } from "ajv/dist/2020.js";
import { type AnnotatedSchema, annotateSchemas } from "../../description/annotate-schemas.js";
import { type Arm, armsFor, readArms } from "../../description/arms.js";
import { compileSchemas } from "../../description/compile-schemas.js";
import type { Description, Schema } from "../../description/description.js";
import { escapePointer } from "../../description/json-pointer.js";
import { type ExampleAt, readExamples } from "./read-examples.js";

/** What the schemas say of the examples of a description. */
export interface Judgement {
  /** Each keyword that a value breaks, and where the value stands. */
  breaches: { error: ErrorObject; pointer: string }[];
  /** Each value whose schema says `x-future`, and the example that it is a part of. */
  futures: { value: unknown; pointer: string; example: ExampleAt }[];
}

const known = new WeakMap<Description, Judgement>();

/** Judges every example by its schema, which here accepts no field that it does not name. Each description is judged once. */
export function judgeExamples(description: Description): Judgement {
  const judgement = known.get(description) ?? judge(annotateSchemas(description));
  known.set(description, judgement);
  return judgement;
}

function judge(description: Description): Judgement {
  const judgement: Judgement = { breaches: [], futures: [] };
  let example: ExampleAt | undefined;
  const arms = new Map<Schema, Arm[]>(); // many examples have one schema
  const check = compileSchemas(description, {
    "x-future": (_: unknown, value: unknown, __: unknown, place?: { instancePath: string }) => {
      if (example)
        judgement.futures.push({ value, pointer: `${example.pointer}${place?.instancePath}`, example });
      return true;
    },
  });
  for (example of readExamples(description)) {
    const { schema, value, pointer } = example;
    if (!arms.has(schema)) arms.set(schema, readArms(description, schema, pointer));
    const attempts = armsFor(arms.get(schema) ?? [], value).map((arm) => check(arm.schema)(value, undefined));
    const errors = attempts.find(({ length }) => length === 0) ?? attempts[0] ?? [];
    for (const error of errors.filter((each, index) => isCause(each, errors.slice(index + 1))))
      judgement.breaches.push({ error, pointer: `${pointer}${error.instancePath}${fieldOf(error)}` });
  }
  return judgement;
}

/** Ajv reports what each alternative finds wrong before it says that none fits, and calls every field with a fault not evaluated. */
function isCause({ instancePath, params, parentSchema }: ErrorObject, later: ErrorObject[]): boolean {
  const fields = (parentSchema as AnnotatedSchema | undefined)?.["x-fields"] ?? [];
  if (fields.includes(params.unevaluatedProperty)) return false;
  return !later.some(
    ({ keyword, instancePath: whole }) =>
      (keyword === "anyOf" || keyword === "oneOf") && `${instancePath}/`.startsWith(`${whole}/`),
  );
}

/** A field that no schema names stands below the object that Ajv reports. */
function fieldOf({ params }: ErrorObject): string {
  const name: string | undefined = params.unevaluatedProperty ?? params.additionalProperty;
  return name === undefined ? "" : `/${escapePointer(name)}`;
}
