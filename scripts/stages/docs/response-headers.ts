import type { Description } from "../../description/description.js";
import type { Header, OperationResponse } from "../../description/operation.js";
import { fieldFacts, fieldItem } from "./field-list.js";
import { oneLine } from "./markdown.js";

/** The headers that all of several responses have. Those of a single response stand at it. */
export function sharedHeaders([first, ...others]: readonly OperationResponse[]): Header[] {
  if (first === undefined || others.length === 0) return [];
  return first.headers.filter((header) => others.every(({ headers }) => headers.some(isSame(header))));
}

/** The headers of one response that others do not share. */
export const ownHeaders = ({ headers }: OperationResponse, shared: readonly Header[]): Header[] =>
  headers.filter((header) => !shared.some(isSame(header)));

const isSame = (one: Header) => (other: Header) => one.name === other.name && one.source === other.source;

/** Headers as a list; those that the page has `shown` before by their names only. */
export function headerList(description: Description, headers: readonly Header[], shown: Set<string>): string {
  const again = headers.filter(({ name }) => shown.has(name));
  const items = headers
    .filter((header) => !again.includes(header))
    .map(({ name, schema, required, source }) => {
      shown.add(name);
      const { "x-provenance": provenance, description: text } = source;
      const facts = [...fieldFacts(description, schema, required), ...(provenance ? [provenance] : [])];
      return fieldItem(`header.${name}`, name, facts, oneLine(text));
    });
  const links = again.map(({ name }) => `[\`${name}\`](#header.${name})`).join(", ");
  return [...items, ...(links === "" ? [] : [`- as above: ${links}`])].join("\n");
}
