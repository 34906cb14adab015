import { relative } from "node:path";
import { BaseResolver, type Document, getLineColLocation } from "@redocly/openapi-core";
import { memberAt } from "../description/json-pointer.js";

/** A place in the files of the description; `file` is relative to the working directory. */
export interface SourcePosition {
  file: string;
  line: number;
  column: number;
}

export type Locate = (pointer: string) => SourcePosition | undefined;

/** Reads a description of many files, and finds the line that a pointer through its references leads to. */
export async function createSourceLocator(root: string): Promise<Locate> {
  const resolver = new BaseResolver();
  const files = new Map<string, Document>();
  const load = async (base: string | null, ref: string): Promise<Document | undefined> => {
    const document = await resolver.resolveDocument(base, ref, base === null);
    if (document instanceof Error || files.has(document.source.absoluteRef)) return undefined;
    files.set(document.source.absoluteRef, document);
    const { absoluteRef } = document.source;
    await Promise.all([...externalFiles(document.parsed)].map((file) => load(absoluteRef, file)));
    return document;
  };
  const first = await load(null, root);
  if (first === undefined) throw new Error(`${root} cannot be read`);
  const target = (from: Document, ref: string): Place | undefined => {
    const [file = "", fragment = ""] = ref.split("#");
    const document =
      file === "" ? from : files.get(resolver.resolveExternalRef(from.source.absoluteRef, file));
    return document && { document, path: fragment.split("/").slice(1) };
  };
  const follow = (place: Place): Place => {
    const ref = refOf(nodeAt(place));
    const next = ref === undefined ? undefined : target(place.document, ref);
    return next ? follow(next) : place;
  };
  return (pointer) => {
    let place: Place = { document: first, path: [] };
    for (const segment of pointer.split("/").slice(1)) {
      const { document, path }: Place = follow(place);
      const next = { document, path: [...path, segment] };
      // What is not written, such as a keyword that is missing, belongs to what stands around it.
      if (nodeAt(next) === undefined) return positionOf({ document, path });
      place = next;
    }
    return positionOf(follow(place));
  };
}

interface Place {
  document: Document;
  path: string[];
}

const nodeAt = ({ document, path }: Place): unknown => path.reduce(memberAt, document.parsed);

function positionOf({ document: { source }, path }: Place): SourcePosition | undefined {
  const { start } = getLineColLocation({ source, pointer: `#/${path.join("/")}`, reportOnKey: true });
  return start && { file: relative(process.cwd(), source.absoluteRef), line: start.line, column: start.col };
}

const refOf = (node: unknown): string | undefined => {
  const ref = memberAt(node, "$ref");
  return typeof ref === "string" ? ref : undefined;
};

function* externalFiles(node: unknown): Generator<string> {
  const ref = refOf(node)?.split("#")[0];
  if (ref) yield ref;
  if (typeof node === "object" && node !== null)
    for (const each of Object.values(node)) yield* externalFiles(each);
}
