import type { Description } from "../../../description/description.js";
import type { Header } from "../../../description/operation.js";
import type { Provenance } from "../../../description/provenance.js";
import { oneLine } from "../markdown/markdown.js";
import { fieldFacts } from "./field-facts.js";
import { fieldItem } from "./field-item.js";
import { mark, officialPage } from "./provenance.js";

/** Headers as a list for the page at `from`; those that it has `shown` before by their names only. */
export function headerList(
  description: Description,
  headers: readonly Header[],
  from: string,
  shown = new Set<string>(),
): string {
  const again = headers.filter(({ name }) => shown.has(name));
  const items = headers
    .filter((header) => !again.includes(header))
    .map(({ name, schema, required, source }) => {
      shown.add(name);
      const provenance = source["x-provenance"] as Provenance | undefined;
      const known = mark(provenance, from, officialPage(description, provenance, { schema }));
      const facts = [...fieldFacts(description, schema, required), ...(known ? [known] : [])];
      return fieldItem(`header.${name}`, name, facts, oneLine(source.description));
    });
  const links = again.map(({ name }) => `[\`${name}\`](#header.${name})`).join(", ");
  return [...items, ...(links === "" ? [] : [`- as above: ${links}`])].join("\n");
}
