import { isUnion } from "./alternatives.js";
import type { Description, Schema, SchemaObject } from "./description.js";
import { forEachSchema } from "./for-each-schema.js";
import { isReference, resolveRef } from "./resolve-ref.js";
import { childrenOf, isConditional } from "./schema-children.js";

/** A schema as the checker compiles it: it says where it stands, and refuses fields that are not documented. */
export interface AnnotatedSchema extends SchemaObject {
  "x-at"?: string;
  /** The fields that a closed schema knows, its members' included. */
  "x-fields"?: string[];
  unevaluatedProperties?: Schema;
}

/**
 * A copy of a description whose schemas are closed and know their place. What is published stays open, or a new field would
 * break callers; while checking, a field that no schema names is a finding.
 */
export function annotateSchemas(original: Description): Description {
  const description = structuredClone(original);
  /** `whole`: no other schema describes the value. Members of an allOf are not whole: only together do they know all fields. */
  const annotate = (schema: Schema, pointer: string, whole: boolean): void => {
    if (typeof schema !== "object" || "x-at" in schema) return;
    const annotated: AnnotatedSchema = Object.assign(schema, { "x-at": pointer });
    if (whole) close(description, annotated);
    if (isReference(schema)) {
      const target = resolveRef<SchemaObject>(description, schema, pointer);
      // A referenced schema may be a member elsewhere. A union rarely is, and its arms have to be closed here.
      annotate(target, pointer, whole && isUnion(target));
    }
    const union = whole && isUnion(schema);
    // A schema under `not` would forbid something else if it were closed.
    for (const [child, path] of childrenOf(schema))
      if (path !== "not" && path !== "if")
        annotate(
          child,
          `${pointer}/${path}`,
          !isConditional(path) && (union || !/^(all|any|one)Of\//.test(path)),
        );
  };
  forEachSchema(description, (schema, pointer) => annotate(schema, pointer, true));
  return description;
}

/** Closes a schema that names fields, so that it accepts no others. A schema that says itself which others it accepts is left alone. */
function close(description: Description, schema: AnnotatedSchema): void {
  if (schema.additionalProperties !== undefined || schema.unevaluatedProperties !== undefined) return;
  const fields = fieldsOf(description, schema, new Set());
  if (fields.length === 0) return;
  schema.unevaluatedProperties = false;
  schema["x-fields"] = fields;
}

function fieldsOf(description: Description, schema: Schema, seen: Set<Schema>): string[] {
  if (typeof schema !== "object" || seen.has(schema)) return [];
  seen.add(schema);
  const target = isReference(schema) ? [resolveRef<SchemaObject>(description, schema, "#")] : [];
  const members = [...target, ...[...childrenOf(schema)].filter(isMember).map(([child]) => child)];
  return [
    ...Object.keys(schema.properties ?? {}),
    ...members.flatMap((member) => fieldsOf(description, member, seen)),
  ];
}

/** Whether the fields of a schema inside another are fields of that one, too. */
const isMember = ([, path]: [Schema, string, string?]): boolean =>
  path !== "not" && (isConditional(path) || /^(all|any|one)Of\//.test(path));
