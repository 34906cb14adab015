import type { Description, MediaType, Schema, SchemaObject } from "./description.js";
import { isBinary, mediaKind } from "./media-type.js";
import { rebuild, rebuildMembers } from "./rebuild.js";
import { isReference, resolveRef } from "./resolve-ref.js";
import { childrenOf } from "./schema-children.js";

/**
 * A description in which `format: binary` is a file wherever it stands. Neither JSON nor a URL-encoded form holds bytes: there it is just a
 * text. A schema that they share with a multipart form is written out in that form.
 */
export function filesInForms(description: Description): Description {
  const inText = new Set<Schema>();
  rebuild(description, "Root", {
    MediaType: (each, mediaType) => {
      if (isOfText(each, mediaType)) reach(description, each.schema, inText);
      return each;
    },
  });
  if (![...inText].some((schema) => isFile(schema))) return description;

  const isShared = (schema: Schema, seen: Set<Schema>): boolean => {
    if (typeof schema !== "object" || seen.has(schema)) return false;
    seen.add(schema);
    return (
      (isFile(schema) && inText.has(schema)) ||
      partsOf(description, schema).some((part) => isShared(part, seen))
    );
  };
  const writtenOut = (schema: Schema, above: readonly Schema[] = []): Schema => {
    if (typeof schema !== "object" || above.includes(schema) || !isShared(schema, new Set())) return schema;
    const inside = [...above, schema];
    if (isReference(schema)) return writtenOut(targetOf(description, schema), inside);
    const copy = rebuildMembers(schema, "Schema", { Schema: (each) => writtenOut(each, inside) });
    return copy === schema ? { ...schema } : copy;
  };
  const asText = (schema: Schema): Schema => {
    if (typeof schema !== "object") return schema;
    if (!inText.has(schema) || !isFile(schema)) return rebuildMembers(schema, "Schema", { Schema: asText });
    const { format: _, contentMediaType: __, ...text } = schema;
    return text;
  };
  return rebuild(description, "Root", {
    Schema: asText,
    MediaType: (each, mediaType) =>
      mediaKind(mediaType) === "multipart" && each.schema !== undefined
        ? { ...each, schema: writtenOut(each.schema) }
        : rebuildMembers(each, "MediaType", { Schema: asText }),
  }) as Description;
}

/** A body of JSON that is bytes as a whole is a file, whatever its media type says. */
const isOfText = ({ schema }: MediaType, mediaType: string): boolean =>
  /^(json|urlencoded|text)$/.test(mediaKind(mediaType)) && !isFile(schema);

const isFile = (schema: Schema | undefined): boolean => typeof schema === "object" && isBinary(schema);

function reach(description: Description, schema: Schema | undefined, seen: Set<Schema>): void {
  if (typeof schema !== "object" || seen.has(schema)) return;
  seen.add(schema);
  for (const part of partsOf(description, schema)) reach(description, part, seen);
}

const partsOf = (description: Description, schema: SchemaObject): Schema[] => [
  ...(isReference(schema) ? [targetOf(description, schema)] : []),
  ...[...childrenOf(schema)].map(([child]) => child),
];

function targetOf(description: Description, { $ref }: { $ref: string }): Schema {
  try {
    return resolveRef<SchemaObject>(description, { $ref }, "#");
  } catch {
    return true; // whoever needs it says that it leads nowhere
  }
}
