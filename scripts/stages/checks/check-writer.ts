import type { Description, Schema, SchemaObject } from "../../description/description.js";
import { isBinary } from "../../description/media-type.js";
import { isReference, resolveRef } from "../../description/resolve-ref.js";
import { knownFields, schemaFlags } from "../../description/schema-flags.js";
import { typeOfValue } from "../../description/schema-shape.js";
import type { CheckSchema } from "./keywords.js";
import { bounds, formatBounds } from "./value-bounds.js";

/**
 * `response`: only what a type promises, so that a server may add fields, enum values and formats without breaking a caller; and nothing
 * about fields that are known from elsewhere. `argument`: every bound, because the server would refuse the request anyway. `request`: the
 * bounds of a format too, because this is the server.
 */
export type Strictness = "response" | "argument" | "request";

/** Turns schemas of a description into checks, and gathers what they refer to in `definitions`. */
export class CheckWriter {
  readonly definitions = new Map<string, CheckSchema>();

  constructor(
    readonly description: Description,
    readonly strictness: Strictness,
  ) {}

  write(schema: Schema | undefined, pointer: string): CheckSchema {
    if (typeof schema !== "object") return {};
    if (!isReference(schema)) return this.#inline(schema, pointer);
    const { $ref, nullable, ...rest } = schema as SchemaObject & { $ref: string };
    const target = resolveRef<SchemaObject>(this.description, { $ref }, pointer);
    if (typeof target !== "object") return {};
    const found = isScalar(target) ? this.#inline(target, pointer) : this.#refer($ref, target, pointer);
    // OpenAPI 3.0 ignores what stands beside a reference; but whatever makes a check laxer is meant all the same.
    const beside = this.description.openapi.startsWith("3.0") ? {} : this.#inline(rest, pointer);
    return orNull(nullable, allOf([found, beside]));
  }

  #refer(ref: string, target: SchemaObject, pointer: string): CheckSchema {
    const name = definitionName(ref, this.strictness);
    if (!this.definitions.has(name)) {
      this.definitions.set(name, {});
      const check = this.#inline(target, pointer);
      this.definitions.set(name, check);
      if (onlyType(check)) this.definitions.delete(name);
      if (onlyType(check)) return check;
    }
    return { $ref: `#/${name}` };
  }

  #inline(schema: SchemaObject, pointer: string, scope?: ReadonlyMap<string, Schema>): CheckSchema {
    if (isBinary(schema) && this.strictness !== "argument") return {};
    if (isBinary(schema))
      return {
        type: [schema.nullable ? "null" : [], schema.type].flat().includes("null")
          ? ["Blob", "null"]
          : "Blob",
      };
    const strict = this.strictness !== "response";
    const write = (each: Schema): CheckSchema => this.write(each, pointer);
    /** A part may demand a field that another part, or a schema around it, describes. */
    const writePart = (each: Schema): CheckSchema =>
      typeof each === "object" && !isReference(each) ? this.#inline(each, pointer, fields) : write(each);
    const type = typeOf(schema);
    const hidden = (each: Schema | undefined): boolean =>
      schemaFlags(this.description, each)[strict ? "readOnly" : "writeOnly"];
    const fields = knownFields(this.description, schema, new Map(scope));
    const required = (schema.required ?? []).filter((name) => !hidden(fields.get(name)));
    // Which fields are additional, and which items come after the first, depends on the keywords beside.
    const additional = schema.patternProperties ? {} : write(schema.additionalProperties ?? true);
    const items = schema.prefixItems || Array.isArray(schema.items) ? {} : write(schema.items ?? true);
    const properties = Object.entries(schema.properties ?? {})
      .map(([name, each]) => [name, hidden(each) || (!strict && isHearsay(each)) ? {} : write(each)] as const)
      .filter(([, each]) => !isEmpty(each) || !isEmpty(additional));
    const own: CheckSchema = {
      ...(type !== undefined && { type }),
      ...(required.length > 0 && { required: [...new Set(required)] }),
      ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
      ...(!isEmpty(additional) && { additionalProperties: additional }),
      ...(!isEmpty(items) && { items }),
      ...(this.strictness === "request" && formatBounds(schema)),
      ...(strict && bounds(schema)),
    };
    const parts = [
      own,
      ...(schema.allOf ?? []).map(writePart),
      ...[schema.anyOf, schema["x-children"] ? [] : schema.oneOf].map((arms) =>
        anyOf((arms ?? []).map(writePart)),
      ),
    ];
    const whole = allOf(parts);
    return orNull(
      schema.nullable && (type === undefined || parts.filter((each) => !isEmpty(each)).length > 1),
      whole,
    );
  }
}

/** Component names have no colon, so the two kinds of definition never meet. */
function definitionName(ref: string, strictness: Strictness): string {
  const name = ref.replace("#/components/schemas/", "").replace("#", "$").replaceAll("/", ":");
  return strictness === "argument" ? `${name}:argument` : name;
}

const composed = [
  "properties",
  "items",
  "additionalProperties",
  "allOf",
  "anyOf",
  "oneOf",
  "required",
] as const;

/** A scalar is shorter written out than referred to. */
const isScalar = (schema: SchemaObject): boolean =>
  !("$ref" in schema) && !composed.some((key) => key in schema);

/**
 * The types of a schema, or those of the values that it lists; `nullable` is OpenAPI 3.0's "null". JSON Schema says that `properties`,
 * `required` and `items` apply only to objects and arrays, and let any other value pass.
 */
function typeOf({ type, nullable, enum: values, ...rest }: SchemaObject): string | string[] | undefined {
  const types = new Set(type === undefined ? [] : [type].flat());
  if (types.size === 0)
    for (const value of values ?? ("const" in rest ? [rest.const] : [])) types.add(typeOfValue(value));
  if (types.size > 0 && nullable) types.add("null");
  const all = [...types];
  return all.length > 1 ? all : all[0];
}

/** A field that says itself where it is known from is not on the official docs page of its operation: no response is refused for it. */
const isHearsay = (schema: Schema): boolean => typeof schema === "object" && "x-provenance" in schema;

const isEmpty = (check: CheckSchema): boolean => Object.keys(check).length === 0;

const distinct = (checks: CheckSchema[]): CheckSchema[] => [
  ...new Map(checks.map((each) => [JSON.stringify(each), each])).values(),
];

/** Without the parts that say nothing, or nothing but the type that another part says too. */
function allOf(parts: CheckSchema[]): CheckSchema {
  const said = distinct(parts.filter((each) => !isEmpty(each)));
  const isSaid = (part: CheckSchema): boolean =>
    said.some((each) => each !== part && each.type === part.type);
  const [first = {}, ...others] = said.filter((part) => !(onlyType(part) && isSaid(part)));
  return others.length === 0 ? first : { allOf: [first, ...others] };
}

const onlyType = (check: CheckSchema): boolean =>
  typeof check.type === "string" && Object.keys(check).length === 1;

const orNull = (nullable: boolean | undefined, check: CheckSchema): CheckSchema =>
  nullable ? anyOf([check, { type: "null" }]) : check;

function anyOf(arms: CheckSchema[]): CheckSchema {
  if (arms.some(isEmpty)) return {};
  const [first = {}, ...others] = distinct(arms);
  return others.length === 0 ? first : { anyOf: [first, ...others] };
}
