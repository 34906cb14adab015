import { createRequire } from "node:module";
import type { GlobalContext, OpenAPI3, TransformNodeOptions } from "openapi-typescript";
import type { Description, Schema, SchemaObject } from "../../description/description.js";
import { escapePointer, unescapeSegment } from "../../description/json-pointer.js";
import { isBinary } from "../../description/media-type.js";
import { generatedNotice } from "../generated-notice.js";
import { openEnum } from "./open-enum.js";
import { readWriteTypes } from "./read-write-types.js";
import { recursiveLists } from "./recursive-lists.js";
import { tuple } from "./tuple.js";
import { type TypeInput, typeInput } from "./type-input.js";
import { factory, type TypeNode, typeNodes } from "./type-nodes.js";
import { typeSource } from "./type-source.js";

/** What we use of openapi-typescript's inner modules; the package has types for its front door only. */
type Transform = (description: OpenAPI3, context: GlobalContext) => TypeNode[];
type PrintSchema = (schema: Schema, options: TransformNodeOptions) => TypeNode;
interface References {
  createRef(parts: (string | undefined)[]): string;
  resolveRef<T>(description: OpenAPI3, ref: string, options: { silent: boolean }): T | undefined;
}

/**
 * Emits types.ts with openapi-typescript. Its front door lints and bundles again with an old Redocly core, which takes two thirds of
 * its time, so we go in behind that. CommonJS because there its TypeScript can be replaced; loaded here because only this stage needs it.
 */
export const emitTypes = (description: Description): string => emitTypesOf(typeInput(description));

/** The same in a thread, which is given what it needs. */
export function emitTypesOf({ description, markers }: TypeInput): string {
  const { transform, printSchema, resolveRef } = openapiTypescript();
  const silent = true;
  const copy = typeSource(description) as unknown as OpenAPI3;
  const declared: TypeNode[] = [];
  const named = recursiveLists(copy as unknown as Description, declared);
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
    injectFooter: declared as never,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    redoc: undefined as never,
    silent,
    postTransform: (type, { path }) => named(type as never, path) as never,
    transform: (schema, options) =>
      (isBinary(schema as SchemaObject)
        ? isNullable(schema as SchemaObject)
          ? blobOrNull
          : blob
        : (openEnum(schema as SchemaObject) ??
          tuple(schema as SchemaObject, (each) => printSchema(each, options)))) as never,
    transformProperty: undefined,
    makePathsEnum: false,
    generatePathParams: false,
    readWriteMarkers: markers,
    resolve: <T>(ref: string) => resolveRef<T>(copy, ref, { silent }) as T,
  });
  const text = nodes.map((node) => `${node.print("")}\n`).join("");
  return generatedNotice + (markers ? readWriteTypes(text, declared.length > 0) : text);
}

const isNullable = ({ nullable, type }: SchemaObject): boolean => nullable === true || Array.isArray(type);

function openapiTypescript() {
  const require = createRequire(createRequire(import.meta.url).resolve("openapi-typescript/package.json"));
  takeAnyName(require);
  const typescript = require.resolve("typescript");
  const before = require.cache[typescript];
  require.cache[typescript] = { exports: typeNodes, loaded: true } as NodeJS.Module;
  try {
    const transform = require("./dist/transform/index.cjs") as Transform;
    const schemas = require("./dist/transform/schema-object.cjs") as { default: PrintSchema };
    const references = require("./dist/lib/utils.cjs") as References;
    references.createRef = appendKeys;
    return { transform, printSchema: schemas.default, resolveRef: references.resolveRef };
  } finally {
    if (before) require.cache[typescript] = before;
    else delete require.cache[typescript];
  }
}

/** [percent-name] It decodes every name as if it came from a reference, and throws at one like `growth_%`. */
function takeAnyName(require: NodeJS.Require): void {
  const references = require("@redocly/openapi-core/lib/ref-utils.js") as { parseRef(ref: string): object };
  references.parseRef = (ref) => {
    const [uri = "", pointer = ""] = String(ref).split("#/");
    const keys = pointer.split("/").filter((key) => key !== "");
    return { uri: uri.replace(/#$/, "") || null, pointer: keys.map(unescapeKey) };
  };
}

/** It takes a path apart for each key that it appends. */
const appendKeys = ([path = "", ...keys]: (string | undefined)[]): string =>
  [
    path.startsWith("#") ? path : `#/${escapePointer(path)}`,
    ...keys.map((key = "") => escapePointer(key)),
  ].join("/");

function unescapeKey(key: string): string {
  const plain = unescapeSegment(key);
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
