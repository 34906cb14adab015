import { readFileSync } from "node:fs";

const says = JSON.parse(readFileSync("scripts/stages/docs/provenance.json", "utf8")) as Record<
  string,
  string
>;

/** Where something is known from, as a callout under the word for it; empty where the description does not say. */
export function provenanceNote(what: string, provenance: string | undefined): string {
  const text = provenance && says[provenance];
  return text ? `> [!${provenance.toUpperCase()}]\n> ${what} ${text}.` : "";
}

/** Said of a documented answer whose fields nobody has described. */
export const constructedFields = says["constructed-fields"];
