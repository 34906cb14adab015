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

/** The text of a page, and of the pages of schemas that it leads to. */
function withSchemas(page: Page, pages: ReadonlyMap<string, Page>, seen = new Set<Page>()): string {
  if (seen.has(page)) return "";
  seen.add(page);
  const links = [...page.markdown.matchAll(/\]\((?:\.\.\/)*(schemas\/[^)#]+)\.md\)/g)];
  const below = links.map(([, path = ""]) => withSchemas(pages.get(path) as Page, pages, seen));
  return page.markdown + below.join("");
}

describeWith(published.Figma, "npm ci --prefix bench")("the docs of published descriptions", () => {
  it.each(["Figma", "GitBook"] as const)(
    "of %s tell of every field, on pages of bounded size",
    async (name) => {
      const description = await openDescription(published[name], { foreign: true }).description();
      const sources = { spec: "nowhere/openapi.yaml", text: "", changelog: undefined, others: [] };
      const pages = new Map((await readPages(description, sources)).map((page) => [page.path, page]));
      let fields = 0;
      const missing: string[] = [];
      for (const operation of readOperations(description)) {
        const text = withSchemas(pages.get(operationPath(operation)) as Page, pages);
        const bodies = (operation.body?.contents ?? []).map(({ schema }) => schema);
        const responses = operation.responses.flatMap(({ contents }) => contents.map(({ schema }) => schema));
        const names = new Set([
          ...fieldNames(description, bodies, true),
          ...fieldNames(description, responses, false),
        ]);
        fields += names.size;
        for (const field of names)
          if (!text.includes(`\`${field}\``)) missing.push(`${operation.id}: ${field}`);
      }
      expect(fields).toBeGreaterThan(1000);
      expect(missing).toEqual([]);
      for (const { path, markdown } of pages.values())
        expect(markdown.length, path).toBeLessThan(path === "index" ? 400_000 : 200_000);
    },
  );
});
