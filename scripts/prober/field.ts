import { readScalar } from "../checker/read-text.js";
import type { AnnotatedSchema } from "../description/annotate-schemas.js";
import type { Description, Parameter, Schema } from "../description/description.js";
import type { Draft, Texts } from "./draft.js";
import { follow, type Subject } from "./subject.js";

/** One value of a request that the description describes. */
export interface Field {
  /** As people call it: `file_name`, `options.color`; the whole body is `body`. */
  name: string;
  place: "body" | Parameter["in"];
  /** Its way into the body, or the name of the parameter. */
  path: string[];
  schema: AnnotatedSchema;
  /** JSON pointer to its schema. */
  pointer: string;
  required: boolean;
  /** It belongs to a form: its fields travel as texts. */
  form: boolean;
}

/** Every field of a request: parameters, the body as a whole, and what is in it. */
export function readFields(description: Description, { operation }: Pick<Subject, "operation">): Field[] {
  const parameters = operation.parameters.flatMap(({ name, in: place, required, schema, pointer }) =>
    field(
      description,
      { name, place, path: [name], required, form: false, pointer: `${pointer}/schema` },
      schema,
    ),
  );
  const { content } = operation.body ?? {};
  if (content === undefined) return parameters;
  const body = {
    name: "body",
    place: "body",
    path: [],
    required: operation.body?.required ?? false,
    form: content.kind !== "json",
  } as const;
  const pointer = `${content.pointer}/schema`;
  return [...parameters, ...field(description, { ...body, path: [], pointer }, content.schema)];
}

/** `within`: the schemas around it. One that refers to itself is read once. */
function field(
  description: Description,
  place: Omit<Field, "schema">,
  schema: Schema,
  within: readonly Schema[] = [],
): Field[] {
  const target = follow(description, schema);
  if (typeof target === "boolean" || within.includes(target)) return [];
  const annotated: AnnotatedSchema = target;
  const { "x-at": pointer = place.pointer } = annotated;
  const inner = members(description, place, annotated, [...within, target]);
  return [{ ...place, pointer, schema: annotated }, ...inner];
}

function members(
  description: Description,
  place: Omit<Field, "schema">,
  schema: AnnotatedSchema,
  within: readonly Schema[],
): Field[] {
  const required = schema.required ?? [];
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, child]) => {
    const path = [...place.path, name];
    const member = { ...place, path, name: path.join("."), required: required.includes(name) };
    return field(description, member, child, within);
  });
  // The members of an allOf describe the same value: only their fields are new.
  const inherited = (schema.allOf ?? []).flatMap((member) =>
    field(description, place, member, within).slice(1),
  );
  return [...own, ...inherited];
}

export const bodyOf = ({ body }: Draft): unknown => (body ? JSON.parse(body.text) : undefined);

export function fieldValue(draft: Draft, { place, path, schema }: Field): unknown {
  if (place === "body")
    return path.reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), bodyOf(draft));
  const texts = draft.parameters[path[0] ?? ""];
  return texts === undefined ? undefined : readTexts(texts, schema);
}

/** A parameter as the value that its schema describes; one text is a list of one, where a list is meant. */
function readTexts(texts: Texts, schema: AnnotatedSchema): unknown {
  if (schema.type !== "array") return readScalar([texts].flat().join(), schema);
  return [texts].flat().map((each) => readScalar(each, schema.items ?? true));
}

/** A value as the texts of a parameter. */
const writeTexts = (value: unknown): Texts => (Array.isArray(value) ? value.map(String) : String(value));

/** The same request with another value of one field; `undefined` takes it away. */
export function withValue(
  draft: Draft,
  { place, path }: Pick<Field, "place" | "path">,
  value: unknown,
): Draft {
  if (place !== "body") {
    const { [path[0] ?? ""]: _, ...others } = draft.parameters;
    return {
      ...draft,
      parameters: value === undefined ? others : { ...others, [path[0] ?? ""]: writeTexts(value) },
    };
  }
  const text = JSON.stringify(replaced(bodyOf(draft), path, value));
  const { mediaType } = draft.body ?? draft.operation.body?.content ?? {};
  return { ...draft, body: text === undefined ? undefined : { mediaType, text } };
}

/** Outside JSON everything is a text, and read as its schema says. Lists are several texts, objects of a form are JSON. */
export const isText = ({ place, form, path, schema }: Field): boolean =>
  place !== "body" || (form && path.length > 0 && schema.type !== "array" && schema.type !== "object");

/** What arrives. */
export const asSent = (field: Field, value: unknown): unknown =>
  isText(field) ? readTexts(writeTexts(value), field.schema) : value;

/**
 * Whether a request can carry a value: as texts there are no objects here, no list is empty, no segment of a path is empty, a header is
 * ASCII, and what separates the items of a list stands in none of them.
 */
export function canSend(field: Field, value: unknown): boolean {
  const { place, form, schema } = field;
  if (!isText(field)) return !form || (isObject(value) && Array.isArray(value) === (schema.type === "array"));
  if (Array.isArray(value))
    return (
      schema.type === "array" &&
      value.length > 0 &&
      value.every((each) => canSend(field, each) && !/[ ,|]/.test(String(each)))
    );
  if (typeof value === "object") return false;
  const text = String(value);
  if (place === "body") return true;
  if (/^\.{0,2}$/.test(text)) return false;
  return place === "query" || place === "path" || /^[!-~]([ -~]*[!-~])?$/.test(text);
}

function replaced(whole: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const object = isObject(whole) ? whole : {};
  return { ...object, [name]: replaced(object[name], rest, value) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
