import { type Document, getLineColLocation } from "@redocly/openapi-core";
import { escapePointer, fragmentKeys, memberAt } from "../description/json-pointer.js";
import { type DescriptionFiles, readDocuments } from "./open-files.js";

interface Place {
  source: Document["source"];
  line: number;
  col: number;
}

/** Where the first reference stands that leads only to references, and from one of them back to one before. */
export async function findReferenceCircle(files: DescriptionFiles): Promise<Place | undefined> {
  const documents = await readDocuments(files);
  const next = (document: Document, ref: string): { document: Document; node: unknown } | undefined => {
    const [file, fragment = ""] = ref.split("#");
    const path = file && files.resolver.resolveExternalRef(document.source.absoluteRef, file);
    const target = path ? documents.find(({ source }) => source.absoluteRef === path) : document;
    return target && { document: target, node: fragmentKeys(fragment).reduce(memberAt, target.parsed) };
  };
  const isCircle = (document: Document, node: unknown, passed: readonly unknown[] = []): boolean => {
    const ref = memberAt(node, "$ref");
    if (typeof ref !== "string") return false;
    if (passed.includes(node)) return true;
    const target = next(document, ref);
    return target !== undefined && isCircle(target.document, target.node, [...passed, node]);
  };
  for (const document of documents) {
    const pointer = pointerTo(document.parsed, (node) => isCircle(document, node));
    if (pointer === undefined) continue;
    const { start } = getLineColLocation({
      source: document.source,
      pointer: `${pointer}/$ref`,
      reportOnKey: true,
    });
    return { source: document.source, line: start.line, col: start.col };
  }
  return undefined;
}

/** The pointer of the first object that is wanted. */
function pointerTo(
  node: unknown,
  isWanted: (node: object) => boolean,
  pointer = "#",
  seen = new Set<unknown>(),
): string | undefined {
  if (typeof node !== "object" || node === null || seen.has(node)) return undefined;
  seen.add(node);
  if (isWanted(node)) return pointer;
  for (const [key, member] of Object.entries(node)) {
    const found = pointerTo(member, isWanted, `${pointer}/${escapePointer(key)}`, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
