import type { Description, Header } from "../../description/description.js";
import type { OperationResponse } from "../../description/operation.js";
import { fieldFacts, fieldItem } from "./field-list.js";
import { oneLine } from "./markdown.js";

/** The headers that all of several answers have, by name. Those of a single answer stand at it. */
export function sharedHeaders(responses: readonly OperationResponse[]): Map<string, Header> {
  const [first, ...others] = responses.map(headersOf);
  if (first === undefined || others.length === 0) return new Map();
  return new Map([...first].filter(([name, header]) => others.every((each) => each.get(name) === header)));
}

/** The headers of one answer that others do not share. */
export const ownHeaders = (
  response: OperationResponse,
  shared: ReadonlyMap<string, Header>,
): Map<string, Header> =>
  new Map([...headersOf(response)].filter(([name, header]) => shared.get(name) !== header));

/** Headers as a list; those that the page has `shown` before by their names only. */
export function headerList(
  description: Description,
  headers: ReadonlyMap<string, Header>,
  shown: Set<string>,
): string {
  const again = [...headers.keys()].filter((name) => shown.has(name));
  const items = [...headers]
    .filter(([name]) => !again.includes(name))
    .map(([name, header]) => {
      shown.add(name);
      const facts = fieldFacts(description, header.schema ?? true, header.required ?? false);
      const { "x-provenance": provenance } = header;
      return fieldItem(
        `header.${name}`,
        name,
        provenance ? [...facts, provenance] : facts,
        oneLine(header.description),
      );
    });
  const links = again.map((name) => `[\`${name}\`](#header.${name})`).join(", ");
  return [...items, ...(links === "" ? [] : [`- as above: ${links}`])].join("\n");
}

const headersOf = ({ headers }: OperationResponse): Map<string, Header> =>
  new Map(headers.map(({ name, source }) => [name, source]));
