import { type Description, locations } from "../../../description/description.js";
import type { Operation } from "../../../description/operation.js";
import { heading } from "../markdown/markdown.js";
import { fieldFacts } from "./field-facts.js";
import { anchorBelow, fieldItem } from "./field-item.js";
import { fieldList } from "./field-list.js";

/** The parameters of an operation, a section for each place; with their fields, where they are objects. */
export function parameterSections(
  description: Description,
  { parameters }: Operation,
  from: string,
): string[] {
  return locations.map((location) => {
    const items = parameters
      .filter((parameter) => parameter.in === location)
      .map(({ name, required, schema, source }) => {
        const anchor = anchorBelow(location, name);
        const fields = fieldList(description, schema, { from, anchor, shown: new Map(), sent: true });
        return fieldItem(anchor, name, fieldFacts(description, schema, required), source.description, fields);
      });
    return heading(`${location[0]?.toUpperCase()}${location.slice(1)} parameters`, items.join("\n"));
  });
}
