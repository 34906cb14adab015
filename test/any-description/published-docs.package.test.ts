import { expect, it } from "vitest";
import type { Description, Schema, SchemaObject } from "../../scripts/description/description.js";
import { readOperations } from "../../scripts/description/read-operations.js";
import { resolveRef } from "../../scripts/description/resolve-ref.js";
import { childrenOf } from "../../scripts/description/schema-children.js";
import { openDescription } from "../../scripts/stages/bundle/open-description.js";
import type { Page } from "../../scripts/stages/docs/pages/page.js";
import { readPages } from "../../scripts/stages/docs/read-pages.js";
import { operationPath } from "../../scripts/stages/docs/sections/operation-title.js";
import { describeWith } from "../needs.js";
import { published } from "./published.js";

/** The names of all fields in schemas, at any depth and through all references, but for those of the other direction. */
function fieldNames(description: Description, schemas: readonly Schema[], sent: boolean): Set<string> {
  const names = new Set<string>();
  const seen = new Set<Schema>();
  const visit = (given: Schema): void => {
    const schema = typeof given === "object" ? resolveRef<SchemaObject>(description, given, "#") : given;
    if (typeof schema !== "object" || seen.has(schema)) return;
    seen.add(schema);
    if (sent ? schema.readOnly : schema.writeOnly) return;
    for (const [child, path, name] of childrenOf(schema)) {
      if (/^(not|if|then|else|dependentSchemas|patternProperties)\b/.test(path)) continue;
      const target = typeof child === "object" ? resolveRef<SchemaObject>(description, child, "#") : {};
      if (sent ? target.readOnly : target.writeOnly) continue;
      if (name !== undefined) names.add(name);
      visit(child);
    }
  };
  for (const schema of schemas) visit(schema);
  return names;
}

/** What a page names as code, and the pages of schemas that it leads to. */
const readPage = ({ markdown }: Page) => ({
  names: new Set([...markdown.matchAll(/`([^`\n]+)`/g)].map(([, name]) => name)),
  links: [...markdown.matchAll(/\]\((?:\.\.\/)*(schemas\/[^)#]+)\.md\)/g)].map(([, path = ""]) => path),
});

type Pages = ReadonlyMap<string, ReturnType<typeof readPage>>;

/** A page, and all those that it leads to. */
function withSchemas(path: string, pages: Pages, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const link of pages.get(path)?.links ?? []) withSchemas(link, pages, seen);
  return seen;
}

describeWith(published.Figma, "npm ci --prefix bench")("the docs of published descriptions", () => {
  it.each(["Figma", "GitBook"] as const)(
    "of %s tell of every field, on pages of bounded size",
    async (name) => {
      const description = await openDescription(published[name], { foreign: true }).description();
      const sources = { spec: "nowhere/openapi.yaml", text: "", changelog: undefined, others: [] };
      const written = await readPages(description, sources);
      const pages: Pages = new Map(written.map((page) => [page.path, readPage(page)]));
      let fields = 0;
      const missing: string[] = [];
      for (const operation of readOperations(description)) {
        const shown = [...withSchemas(operationPath(operation), pages)].map((path) => pages.get(path)?.names);
        const bodies = (operation.body?.contents ?? []).map(({ schema }) => schema);
        const responses = operation.responses.flatMap(({ contents }) => contents.map(({ schema }) => schema));
        const names = new Set([
          ...fieldNames(description, bodies, true),
          ...fieldNames(description, responses, false),
        ]);
        fields += names.size;
        for (const field of names)
          if (!shown.some((some) => some?.has(field))) missing.push(`${operation.id}: ${field}`);
      }
      expect(fields).toBeGreaterThan(1000);
      expect(missing).toEqual([]);
      for (const { path, markdown } of written)
        expect(markdown.length, path).toBeLessThan(path === "index" ? 400_000 : 200_000);
    },
  );
});
