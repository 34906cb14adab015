import { relative } from "node:path";
import { type Document, getLineColLocation, Source } from "@redocly/openapi-core";
import type { Description } from "../description/description.js";
import { escapePointer, fragmentKeys, memberAt, pointerKeys } from "../description/json-pointer.js";
import type { Locate, SourcePosition } from "../description/source-position.js";
import { bundleFiles } from "./bundle-files.js";
import { type DescriptionFiles, openFiles, readDocuments } from "./open-files.js";

/** Finds `key` of `node`, or `node` itself, an object of the bundled description. */
export type PlaceOf = (node: object, key?: string) => SourcePosition | undefined;

/** Reads the description whose root file is `root`, and finds the places of its parts. */
export async function createSourceLocator(root: string, { foreign = false } = {}): Promise<Locate> {
  const files = await openFiles(root);
  return createLocate(await bundleFiles(files, { foreign }), await createPlaceOf(files));
}

/**
 * Finds pointers of `description`, which was bundled from the files that `placeOf` knows. Where a reference stands at the end of a pointer,
 * `end` says what is meant: its target, or the key that has the reference.
 */
export function createLocate(
  description: Description,
  placeOf: PlaceOf,
  { end = "target" as "target" | "key" } = {},
): Locate {
  const follow = (node: unknown): unknown => {
    const ref = memberAt(node, "$ref");
    return typeof ref === "string" ? follow(fragmentKeys(ref).reduce(memberAt, description)) : node;
  };
  return (pointer) => {
    let place = placeOf(description);
    let node: unknown = description;
    let written: unknown; // the reference that led to the node; what stands beside it counts too
    const keys = pointerKeys(pointer);
    for (const [index, key] of keys.entries()) {
      if (memberAt(written, key) !== undefined) node = written;
      const member = memberAt(node, key);
      if (member === undefined) return place;
      const target = follow(member);
      const isKey = end === "key" && index === keys.length - 1 && target !== member;
      place =
        (isObject(target) && !isKey ? placeOf(target) : undefined) ??
        (isObject(node) ? placeOf(node, key) : undefined) ??
        place;
      node = target;
      written = member;
    }
    return place;
  };
}

/** Finds the objects that were read from `files`; they stay the same objects when they are bundled. */
export async function createPlaceOf(files: DescriptionFiles): Promise<PlaceOf> {
  const { root, resolver } = files;
  const documents = await readDocuments(files);
  const origins = collectOrigins(root, documents);
  const texts = new Map<Source, unknown>();
  const read = (source: Source): unknown => {
    if (!texts.has(source)) texts.set(source, resolver.parseDocument(source).parsed);
    return texts.get(source);
  };
  /** Bundling copies the members of some targets over their references, so the text of the file has to say where it leads. */
  const written = (source: Source, keys: string[], through: number): [Source, string[]] => {
    let node = read(source);
    for (let index = 0; index < through; index += 1) {
      const isBeside = memberAt(node, keys[index] ?? "") !== undefined;
      const ref = isBeside ? undefined : memberAt(node, "$ref");
      const [file, fragment = ""] = typeof ref === "string" ? ref.split("#") : [];
      const target = file && resolver.resolveExternalRef(source.absoluteRef, file);
      const document = documents.find((each) => each.source.absoluteRef === target);
      if (document) {
        const above = fragmentKeys(fragment);
        return written(document.source, [...above, ...keys.slice(index)], through - index + above.length);
      }
      node = memberAt(node, keys[index] ?? "");
    }
    return [source, keys];
  };
  return (node, key) => {
    const origin = origins.get(node);
    if (!origin) return undefined;
    const keys = [...fragmentKeys(origin.pointer), ...(key === undefined ? [] : [key])];
    const isCopied = key === undefined && !("$ref" in node);
    const [source, path] = written(origin.source, keys, isCopied ? keys.length + 1 : keys.length);
    return positionIn(source, ["#", ...path.map(escapePointer)].join("/"));
  };
}

/** The place of a pointer in the text of one file. */
export const lineIn = (file: string, text: string, pointer: string): number =>
  positionIn(new Source(file, text), pointer).line;

function positionIn(source: Source, pointer: string): SourcePosition {
  const { start } = getLineColLocation({ source, pointer, reportOnKey: pointer !== "#" });
  return {
    file: relative(process.cwd(), source.absoluteRef),
    line: start?.line ?? 1,
    column: start?.col ?? 1,
  };
}

interface Origin {
  source: Source;
  pointer: string;
}

/** Bundling puts the very objects of the other files into the root, so the root comes last and gets only its own. */
function collectOrigins(root: Document, documents: Document[]): WeakMap<object, Origin> {
  const origins = new WeakMap<object, Origin>();
  const visit = (node: unknown, source: Source, pointer: string): void => {
    if (!isObject(node) || origins.has(node)) return;
    origins.set(node, { source, pointer });
    for (const [key, value] of Object.entries(node)) visit(value, source, `${pointer}/${escapePointer(key)}`);
  };
  for (const { parsed, source } of documents) if (source !== root.source) visit(parsed, source, "#");
  visit(root.parsed, root.source, "#");
  return origins;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
