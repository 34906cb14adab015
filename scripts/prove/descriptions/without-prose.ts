import { extensionsWith } from "../../description/extensions.js";

const prose = new Set<string>([
  "description",
  "summary",
  "title",
  ...extensionsWith(({ prose }) => prose),
  "externalDocs",
  "contact",
  "license",
  "bearerFormat",
]);

/** A description without the members that only people read. In examples and in lists of properties their names are names like any other. */
export function withoutProse(node: unknown, names = false): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutProse(item));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => names || !prose.has(key))
      .map(([key, child]) => [
        key,
        key === "value" && !names ? child : withoutProse(child, key === "properties"),
      ]),
  );
}
