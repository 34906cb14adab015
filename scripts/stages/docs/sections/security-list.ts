import type { CredentialScheme } from "../../../description/credential-scheme.js";
import type { Description } from "../../../description/description.js";
import { valueAt } from "../../../description/json-pointer.js";
import type { Operation } from "../../../description/operation.js";
import type { Provenance } from "../../../description/provenance.js";
import { resolveRef } from "../../../description/resolve-ref.js";
import { blocks, indent, oneLine } from "../markdown/markdown.js";
import { mark, officialPage } from "./provenance.js";

/** The page that lists the ways to prove who calls, the operation that it is about, and whether it explains each way. */
interface Place {
  from: string;
  operation?: Operation;
  explain: boolean;
}

/** The ways in which a caller may prove who they are. One is enough. */
export function securityList(
  description: Description,
  security: readonly CredentialScheme[][],
  place: Place,
): string {
  const items = security.map((together) =>
    together.length === 0
      ? "- nothing at all"
      : together.map((scheme) => item(description, scheme, place)).join("\n"),
  );
  return items.length > 1 ? `One of these:\n\n${items.join("\n")}` : items.join("\n");
}

interface Described {
  description?: string;
  "x-provenance"?: Provenance;
}

function item(
  description: Description,
  { pointer, location, parameter, prefix }: CredentialScheme,
  { from, operation, explain }: Place,
): string {
  const { description: text, "x-provenance": provenance } = resolveRef<Described>(
    description,
    valueAt(description, pointer) as Described,
    pointer,
  );
  const carrier = prefix ? `\`${parameter}: ${prefix} …\`` : `\`${parameter}\` in the ${location}`;
  const known = mark(provenance, from, officialPage(description, provenance, { operation }));
  return `- ${[carrier, known].filter(Boolean).join(" ")}${explain ? `\n\n${indent(blocks(oneLine(text)))}` : ""}`;
}
