import { alternatives } from "../../../description/alternatives.js";
import type { Description, Schema } from "../../../description/description.js";
import type { Operation } from "../../../description/operation.js";
import type { Provenance } from "../../../description/provenance.js";
import { conventionsPath, toRoot } from "../pages/page.js";
import { flatSchema } from "./flat-schema.js";

/** Where a statement is known from. `inferred` is said of an operation as a whole. */
export type Mark = Provenance | "inferred";

/** What each mark means. */
export const marks: Readonly<Record<Mark, string>> = {
  documented: "Stated on the official docs page of the operation.",
  reference: "Stated in the official API-wide reference, which names no operation.",
  constructed: "Not published. It is an example in the published form: do not build on its values.",
  inferred:
    "The official docs page of the operation is not available to this project. Method and path are concluded from the operations beside it: a server may differ.",
};

export const isMark = (word: string): word is Mark => word in marks;

/** The heading under which the marks are explained. */
export const legendTitle = "How sure can you be?";

/** A mark for the page at `from`: one word, which links to the official page that says it or, where none is known, to what the word means. */
export const mark = (word: Mark | undefined, from: string, official: string | undefined): string =>
  word === undefined
    ? ""
    : `[${word}](${official ?? `${toRoot(from)}${conventionsPath}.md#how-sure-can-you-be`})`;

/** The official page that states what a response or header is: that of the operation, or the one that its schema names. */
export function officialPage(
  description: Description,
  provenance: Provenance | undefined,
  { operation, schema }: { operation?: Operation | undefined; schema?: Schema | undefined },
): string | undefined {
  if (provenance === "documented") return operation?.source.externalDocs?.url;
  if (provenance !== "reference" || schema === undefined) return undefined;
  const flat = flatSchema(description, schema);
  const forms = [flat, ...(alternatives(flat) ?? []).map((form) => flatSchema(description, form))];
  return forms.find(({ externalDocs }) => externalDocs)?.externalDocs?.url;
}

/** The note on a documented response whose fields are described nowhere. */
export const constructedFields =
  "Only an example of the body is published; the types and descriptions of its fields are inferred.";
