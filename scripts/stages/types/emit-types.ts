import { createRequire } from "node:module";
import type { GlobalContext, OpenAPI3, TransformNodeOptions } from "openapi-typescript";
import type ts from "typescript";
import type { Description, Schema, SchemaObject } from "../../description/description.js";
import { isBinary } from "../../description/media-type.js";
import { readOperations } from "../../description/read-operations.js";
import { needsMarkers } from "../../description/read-write-markers.js";
import { generatedNotice } from "../generated-notice.js";
import { openEnum } from "./open-enum.js";
import { readWriteTypes } from "./read-write-types.js";
import { recursiveLists } from "./recursive-lists.js";
import { tuple } from "./tuple.js";
import { typeSource } from "./type-source.js";

/** What we use of openapi-typescript's inner modules; its package gives types for the front door only. */
type Transform = (description: OpenAPI3, context: GlobalContext) => ts.Node[];
interface Printing {
  astToString(nodes: ts.Node[]): string;
}
type PrintSchema = (schema: Schema, options: TransformNodeOptions) => ts.TypeNode;
interface References {
  resolveRef<T>(description: OpenAPI3, ref: string, options: { silent: boolean }): T | undefined;
}

/**
 * Emits types.ts with openapi-typescript. Its front door lints and bundles again with an old Redocly core, which takes two thirds of
 * its time, so we go in behind that. CommonJS because Node then need not search 9 MB of TypeScript for names to import; loaded here
 * because only this stage needs it.
 */
export function emitTypes(description: Description): string {
  const require = createRequire(import.meta.url);
  const inner = "openapi-typescript/dist/";
  const transform = require(`${inner}transform/index.cjs`) as Transform;
  const { astToString } = require(`${inner}lib/ts.cjs`) as Printing;
  const { default: printSchema } = require(`${inner}transform/schema-object.cjs`) as { default: PrintSchema };
  const { resolveRef } = require(`${inner}lib/utils.cjs`) as References;
  const { factory } = require("typescript") as typeof ts;
  takeAnyName(createRequire(require.resolve("openapi-typescript/package.json")));

  const silent = true;
  const copy = typeSource(description) as unknown as OpenAPI3;
  const declared: ts.Node[] = [];
  const named = recursiveLists(copy as unknown as Description, {
    factory,
    print: (type) => astToString([type]).trim(),
    declared,
  });
  const markers = needsMarkers(description, readOperations(description));
  const blob = factory.createTypeReferenceNode("Blob");
  const blobOrNull = factory.createUnionTypeNode([blob, factory.createLiteralTypeNode(factory.createNull())]);
  const nodes = transform(copy, {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    // A default makes a field no less optional: neither must a caller give it nor a server send it.
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    conditionalEnums: false,
    dedupeEnums: false,
    excludeDeprecated: false,
    exportType: false,
    immutable: false,
    rootTypes: false,
    rootTypesNoSchemaPrefix: false,
    rootTypesKeepCasing: false,
    injectFooter: declared,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    redoc: undefined as never,
    silent,
    postTransform: (type, { path }) => named(type, path) as never,
    transform: (schema, options) =>
      isBinary(schema as SchemaObject)
        ? isNullable(schema as SchemaObject)
          ? blobOrNull
          : blob
        : (openEnum(schema as SchemaObject, factory) ??
          tuple(schema as SchemaObject, (each) => printSchema(each, options), factory)),
    transformProperty: undefined,
    makePathsEnum: false,
    generatePathParams: false,
    readWriteMarkers: markers,
    resolve: <T>(ref: string) => resolveRef<T>(copy, ref, { silent }) as T,
  });
  const text = astToString(nodes);
  return generatedNotice + (markers ? readWriteTypes(text, declared.length > 0) : text);
}

const isNullable = ({ nullable, type }: SchemaObject): boolean => nullable === true || Array.isArray(type);

/** It decodes names as if each came from a reference, and stops at one such as `growth_%`. */
function takeAnyName(require: NodeJS.Require): void {
  const references = require("@redocly/openapi-core/lib/ref-utils.js") as { parseRef(ref: string): object };
  references.parseRef = (ref) => {
    const [uri = "", pointer = ""] = String(ref).split("#/");
    const keys = pointer.split("/").filter((key) => key !== "");
    return { uri: uri.replace(/#$/, "") || null, pointer: keys.map(unescapeKey) };
  };
}

function unescapeKey(key: string): string {
  const plain = key.replaceAll("~1", "/").replaceAll("~0", "~");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
