import { relative } from "node:path";
import { getLineColLocation, Source } from "@redocly/openapi-core";
import type { Description } from "../description/description.js";
import { escapePointer, fragmentKeys, memberAt, pointerKeys } from "../description/json-pointer.js";
import { bundleFiles } from "./bundle-files.js";
import { type DescriptionFiles, openFiles } from "./open-files.js";

/** A place in the files of the description; `file` is relative to the working directory. */
export interface SourcePosition {
  file: string;
  line: number;
  column: number;
}

/** Finds what a pointer into the bundled description leads to; what is not written belongs to what stands around it. */
export type Locate = (pointer: string) => SourcePosition | undefined;

/** Finds `key` of `node`, or `node` itself, an object of the bundled description. */
export type PlaceOf = (node: object, key?: string) => SourcePosition | undefined;

/** Reads the description whose root file is `root`, and finds the places of its parts. */
export async function createSourceLocator(root: string): Promise<Locate> {
  const files = await openFiles(root);
  return createLocate(await bundleFiles(files), await createPlaceOf(files));
}

/** Finds pointers of `description`, which was bundled from the files that `placeOf` knows. A reference at the end is followed. */
export function createLocate(description: Description, placeOf: PlaceOf): Locate {
  const follow = (node: unknown): unknown => {
    const ref = memberAt(node, "$ref");
    return typeof ref === "string" ? follow(fragmentKeys(ref).reduce(memberAt, description)) : node;
  };
  return (pointer) => {
    let place = placeOf(description);
    let node: unknown = description;
    for (const key of pointerKeys(pointer)) {
      const member = memberAt(node, key);
      if (member === undefined) return place;
      const target = follow(member);
      place =
        (isObject(target) ? placeOf(target) : undefined) ??
        (isObject(node) ? placeOf(node, key) : undefined) ??
        place;
      node = target;
    }
    return place;
  };
}

/** Finds the objects that were read from `files`; they stay the same objects when they are bundled. */
export async function createPlaceOf(files: DescriptionFiles): Promise<PlaceOf> {
  const origins = await collectOrigins(files);
  return (node, key) => {
    const origin = origins.get(node);
    if (!origin) return undefined;
    const pointer = key === undefined ? origin.pointer : `${origin.pointer}/${escapePointer(key)}`;
    return positionIn(origin.source, pointer);
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

/** Bundling puts the very objects of the other files into the root, so the root comes last, for what is its own. */
async function collectOrigins({ root, resolver }: DescriptionFiles): Promise<WeakMap<object, Origin>> {
  const origins = new WeakMap<object, Origin>();
  const visit = (node: unknown, source: Source, pointer: string): void => {
    if (!isObject(node) || origins.has(node)) return;
    origins.set(node, { source, pointer });
    for (const [key, value] of Object.entries(node)) visit(value, source, `${pointer}/${escapePointer(key)}`);
  };
  const documents = await Promise.all(resolver.cache.values());
  for (const document of documents)
    if ("parsed" in document && document.source !== root.source) visit(document.parsed, document.source, "#");
  visit(root.parsed, root.source, "#");
  return origins;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
