import type { Description, Schema } from "../../../description/description.js";
import { blocks, firstSentence } from "../markdown/markdown.js";
import { fieldList } from "../sections/field-list.js";
import { flatSchema } from "../sections/flat-schema.js";
import { schemaPaths } from "../sections/schema-link.js";
import type { Page } from "./page.js";

/** A page for each component schema that a list of fields on these pages, or on those of other schemas, had no room for. */
export function schemaPages(description: Description, pages: readonly Page[]): Page[] {
  const names = new Map([...schemaPaths(description)].map(([name, path]) => [`${path}.md`, name]));
  const made = new Map<string, Page>();
  const readLinks = ({ markdown }: Page): void => {
    for (const [, address = ""] of markdown.matchAll(/\]\((?:\.\.\/)*(schemas\/[^)#]+)\)/g)) {
      const name = names.get(address);
      if (name === undefined || made.has(name)) continue;
      const page = schemaPage(description, name, address.replace(/\.md$/, ""));
      made.set(name, page);
      readLinks(page);
    }
  };
  for (const page of pages) readLinks(page);
  return [...made.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}

function schemaPage(description: Description, name: string, path: string): Page {
  const schema = description.components?.schemas?.[name] as Schema;
  const { description: text } = flatSchema(description, schema);
  return {
    path,
    title: name,
    summary: firstSentence(text ?? name),
    group: "Schemas",
    layout: "text",
    markdown: blocks(
      `# ${name}`,
      text,
      fieldList(description, schema, { from: path, anchor: "fields", shown: new Map() }),
    ),
  };
}
