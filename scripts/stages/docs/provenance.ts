import type { Operation } from "../../description/operation.js";
import type { Provenance } from "../../description/provenance.js";

/** Where a statement about operations is known from, as a callout under the word for it; empty where the description does not say. */
export function provenanceNote(
  provenance: Provenance | undefined,
  ...operations: readonly Operation[]
): string {
  if (provenance === undefined) return "";
  const said: Record<Provenance, string> = {
    documented: `Stated on ${officialPages(operations)}.`,
    reference: "Stated in the API-wide reference, which names no operation.",
    constructed: "Not published. It is an example in the published form: do not build on its values.",
  };
  return `> [!${provenance.toUpperCase()}]\n> ${said[provenance]}`;
}

/** Said of a documented response whose fields are described nowhere. */
export const constructedFields =
  "Only an example of the body is published; the types and descriptions of its fields are inferred.";

function officialPages(operations: readonly Operation[]): string {
  const urls = operations.flatMap(({ source }) => source.externalDocs?.url ?? []);
  const [url, ...others] = new Set(urls);
  return url === undefined || others.length > 0
    ? "the official docs page of the operation"
    : `the [official docs page](${url}) of the operation`;
}
