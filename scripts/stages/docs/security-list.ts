import type { CredentialScheme } from "../../description/credential-scheme.js";
import type { Description } from "../../description/description.js";
import { valueAt } from "../../description/json-pointer.js";
import type { Operation } from "../../description/operation.js";
import { resolveRef } from "../../description/resolve-ref.js";
import { blocks, indent, oneLine } from "./markdown.js";

/** The ways in which a caller may prove who they are. One is enough. */
export function securityList(description: Description, { security }: Operation): string {
  const items = security.map((together) =>
    together.length === 0
      ? "- nothing at all"
      : together.map((scheme) => item(description, scheme)).join("\n"),
  );
  return items.length > 1 ? `One of these:\n\n${items.join("\n")}` : items.join("\n");
}

interface Described {
  description?: string;
  "x-provenance"?: string;
}

function item(description: Description, { pointer, location, parameter, prefix }: CredentialScheme): string {
  const { description: text, "x-provenance": provenance } = resolveRef<Described>(
    description,
    valueAt(description, pointer) as Described,
    pointer,
  );
  const carrier = prefix ? `\`${parameter}: ${prefix} …\`` : `\`${parameter}\` in the ${location}`;
  return `- ${carrier}${provenance ? ` · ${provenance}` : ""}\n\n${indent(blocks(oneLine(text)))}`;
}
