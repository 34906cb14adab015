import type { Document, NormalizedProblem } from "@redocly/openapi-core";
import { fragmentKeys, memberAt } from "../description/json-pointer.js";
import { usedObjects } from "../description/used-objects.js";
import { type DescriptionFiles, readDocuments } from "./open-files.js";

/** Tells problems of components that nothing generated uses from all others. The files are as they were read, not bundled. */
export async function createIsUnused(
  files: DescriptionFiles,
): Promise<(problem: NormalizedProblem) => boolean> {
  const { root, resolver } = files;
  const documents = new Map(
    [...(await readDocuments(files)), root].map((each) => [each.source.absoluteRef, each]),
  );
  const at = (document: Document | undefined, fragment: string): unknown =>
    fragmentKeys(fragment).reduce(memberAt, document?.parsed);
  const used = usedObjects(root.parsed, root, (ref, from) => {
    const [file = "", fragment = ""] = ref.split("#");
    const path = file && resolver.resolveExternalRef(from.source.absoluteRef, file);
    const document = path ? documents.get(path) : from;
    return document && [at(document, fragment), document];
  });
  return ({ location: [where] }) => {
    const object = where && at(documents.get(where.source.absoluteRef), where.pointer ?? "");
    return typeof object === "object" && object !== null && !used.has(object);
  };
}
