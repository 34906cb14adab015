import { relative } from "node:path";
import { bundle, createConfig, getLineColLocation, type Source } from "@redocly/openapi-core";
import type { Description } from "../description/description.js";
import { escapePointer } from "../description/resolve-ref.js";
import { DescriptionResolver } from "../redocly/description-resolver.js";
import { type Finding, findingOf, findingOfError } from "../redocly/finding.js";
import { CannotCompareError } from "./cannot-compare-error.js";

/** A place in a file of a description. */
export interface Place {
  file: string;
  line: number;
}

/** A description in one piece that still knows in which file and line each of its objects was written. */
export interface ReadDescription {
  description: Description;
  /** Where `key` of `node` stands, or `node` itself; `undefined` for what no file contains. */
  placeOf(node: object, key?: string): Place | undefined;
}

/** Reads the description whose root file is `root`, OpenAPI 3.0 or 3.1. Throws `CannotCompareError` when it cannot be read. */
export async function readDescription(root: string): Promise<ReadDescription> {
  const externalRefResolver = new DescriptionResolver();
  const config = await createConfig({});
  const { bundle: document, problems } = await bundle({ ref: root, config, externalRefResolver }).catch(
    (error: unknown) => {
      throw unreadable(root, findingOfError(error, root));
    },
  );
  if (problems[0]) throw unreadable(root, findingOf(problems[0]));
  const description = document.parsed as Description;
  if (!/^3\.[01]\./.test(String(description?.openapi)))
    throw new CannotCompareError(`${root} is no OpenAPI 3.0 or 3.1 description`);
  const origins = await collectOrigins(externalRefResolver, document.source.absoluteRef);
  return {
    description,
    placeOf(node, key) {
      const origin = origins.get(node);
      if (!origin) return undefined;
      const pointer = key === undefined ? origin.pointer : `${origin.pointer}/${escapePointer(key)}`;
      const location = { source: origin.source, pointer, reportOnKey: pointer !== "#" };
      return { file: origin.source.absoluteRef, line: getLineColLocation(location).start?.line ?? 1 };
    },
  };
}

const unreadable = (root: string, finding: Finding): CannotCompareError => {
  const { file, line, column, message } = finding;
  return new CannotCompareError(
    `${relative("", root)} cannot be read: ${file}:${line}:${column} ${message}`,
    finding,
  );
};

interface Origin {
  source: Source;
  pointer: string;
}

/** Bundling puts the very objects of the other files into the root, so the root comes last, for what is its own. */
async function collectOrigins(resolver: DescriptionResolver, root: string) {
  const origins = new WeakMap<object, Origin>();
  const visit = (node: unknown, source: Source, pointer: string): void => {
    if (typeof node !== "object" || node === null || origins.has(node)) return;
    origins.set(node, { source, pointer });
    for (const [key, value] of Object.entries(node)) visit(value, source, `${pointer}/${escapePointer(key)}`);
  };
  const documents = await Promise.all(resolver.cache.values());
  const rootFirst = documents.flatMap((document) => ("parsed" in document ? [document] : []));
  for (const { source, parsed } of rootFirst.sort((a) => (a.source.absoluteRef === root ? 1 : -1)))
    visit(parsed, source, "#");
  return origins;
}
