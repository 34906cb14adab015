import type { Description, Schema, SchemaObject } from "../../scripts/description/description.js";
import { isReference } from "../../scripts/description/resolve-ref.js";
import { type Paths, readExchanges } from "./read-exchanges.js";

/**
 * Which field or header has no example, or one from somewhere else: the example of a field is its value in some exchange, where one has
 * the field, and the one of a header that of the header after which it is named.
 */
export function strayExample(description: Description): string | undefined {
  const known = exchangedValues(description);
  return strayIn(description.components?.schemas, known, "/components/schemas") ?? strayHeader(description);
}

function strayIn(node: unknown, known: Map<string, Set<string>>, pointer: string): string | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  for (const [key, child] of Object.entries(node)) {
    const at = `${pointer}/${key}`;
    const fields: [string, Schema][] = key === "properties" ? Object.entries(child) : [];
    for (const [name, field] of fields) {
      const stray = strayField(name, field, known);
      if (stray) return `${at}/${name}: ${stray}`;
    }
    const stray = key.startsWith("example") ? undefined : strayIn(child, known, at);
    if (stray) return stray;
  }
  return undefined;
}

function strayField(name: string, field: Schema, known: Map<string, Set<string>>): string | undefined {
  if (typeof field === "boolean" || isReference(field)) return undefined;
  const { examples } = field as SchemaObject & { examples?: unknown[] };
  const values = known.get(name);
  if (values === undefined) return undefined;
  const speaksForItself = "const" in field || field.enum || field.allOf || field.properties || field.items;
  const isBytes = field.format === "binary" || field.contentMediaType;
  if (!examples?.length) return speaksForItself || isBytes ? undefined : "no example";
  const stray = examples.find((value) => !values.has(JSON.stringify(value)));
  return stray === undefined ? undefined : `the example ${JSON.stringify(stray)} is in no exchange`;
}

/** Every value of every field, by its name, that an exchange has. */
function exchangedValues(description: Description): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, child] of Object.entries(value)) {
      values.set(name, (values.get(name) ?? new Set()).add(JSON.stringify(child)));
      visit(child);
    }
  };
  for (const { body, response } of readExchanges(description as unknown as Paths)) visit([body, response]);
  return values;
}

function strayHeader({ components }: Description): string | undefined {
  const headers = (components?.headers ?? {}) as Record<string, { example?: unknown }>;
  const silent = Object.keys(headers).find((name) => headers[name]?.example === undefined);
  if (silent) return `the header ${silent} has no example`;
  const responses = Object.values(components?.responses ?? {}) as {
    headers?: Record<string, { $ref?: string }>;
  }[];
  return responses
    .flatMap((response) => Object.entries(response.headers ?? {}))
    .filter(([name, { $ref }]) => $ref?.split("/").at(-1) !== name.replace(/^X-/, "").replaceAll("-", ""))
    .map(([name, { $ref }]) => `the header ${name} is described by ${$ref}`)[0];
}
