import type { Description } from "../../description/description.js";
import { resolveRef } from "../../description/resolve-ref.js";
import { blocks, indent, oneLine } from "./markdown.js";

interface SecurityScheme {
  type: string;
  scheme?: string;
  in?: string;
  name?: string;
  description?: string;
  "x-provenance"?: string;
}

/** The ways in which a caller may say who they are, one of which is enough. */
export function securityList(description: Description, own?: Record<string, string[]>[]): string {
  const security = own ?? (description.security as Record<string, string[]>[] | undefined) ?? [];
  const schemes = description.components?.securitySchemes ?? {};
  const items = security.map((alternative) => {
    const names = Object.keys(alternative);
    if (names.length === 0) return "- nothing at all";
    return names
      .map((name) => {
        const scheme = resolveRef<SecurityScheme>(description, schemes[name] as SecurityScheme, "#/security");
        const provenance = scheme["x-provenance"] ? ` · ${scheme["x-provenance"]}` : "";
        return `- ${carrier(scheme, name)}${provenance}\n\n${indent(blocks(oneLine(scheme.description)))}`;
      })
      .join("\n");
  });
  return items.length > 1 ? `One of these:\n\n${items.join("\n")}` : items.join("\n");
}

function carrier({ type, scheme, in: place, name }: SecurityScheme, key: string): string {
  if (type === "http") return `\`Authorization: ${scheme === "bearer" ? "Bearer" : scheme} …\``;
  return type === "apiKey" ? `\`${name}\` in the ${place}` : `${key} (${type})`;
}
