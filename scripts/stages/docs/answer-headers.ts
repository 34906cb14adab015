import type { Description, Reference, Response, Schema } from "../../description/description.js";
import type { Answer } from "../../description/operation.js";
import { resolveRef } from "../../description/resolve-ref.js";
import { fieldFacts, fieldItem } from "./field-list.js";
import { oneLine } from "./markdown.js";

interface Header {
  description?: string;
  required?: boolean;
  schema?: Schema;
  "x-provenance"?: string;
}

/** The headers that all of several answers have, by name. Those of a single answer stand at it. */
export function sharedHeaders(description: Description, answers: readonly Answer[]): Map<string, Header> {
  const [first, ...others] = answers.map(({ source }) => headersOf(description, source));
  if (first === undefined || others.length === 0) return new Map();
  return new Map([...first].filter(([name, header]) => others.every((each) => each.get(name) === header)));
}

/** The headers of one answer that others do not share. */
export function ownHeaders(
  description: Description,
  source: Response,
  shared: ReadonlyMap<string, Header>,
): Map<string, Header> {
  return new Map([...headersOf(description, source)].filter(([name, header]) => shared.get(name) !== header));
}

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

function headersOf(description: Description, source: Response): Map<string, Header> {
  const { headers = {} } = source as Response & { headers?: Record<string, Header | Reference> };
  return new Map(
    Object.entries(headers).map(([name, header]) => [
      name,
      resolveRef<Header>(description, header as Header, "#/headers"),
    ]),
  );
}
