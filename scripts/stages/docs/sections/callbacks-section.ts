import type { Description } from "../../../description/description.js";
import { type IncomingRequest, readCallbacks } from "../../../description/incoming-requests.js";
import type { Operation } from "../../../description/operation.js";
import { blocks, heading, oneLine } from "../markdown/markdown.js";
import { fieldFacts } from "./field-facts.js";
import { anchorBelow, fieldItem } from "./field-item.js";
import { fieldList } from "./field-list.js";

/** The requests that the API sends later, because of an operation. */
export function callbacksSection(description: Description, operation: Operation, from: string): string {
  const callbacks = readCallbacks(description, operation).map((callback) => {
    const { name, method, to } = callback;
    return blocks(
      `### ${name}`,
      `The API sends \`${method.toUpperCase()} ${to}\`.`,
      incomingRequest(description, callback, { from, anchor: name }),
    );
  });
  return heading("Callbacks", blocks(...callbacks));
}

/** What the API sends, and what it expects to get back. */
export function incomingRequest(
  description: Description,
  { operation: { source, parameters, body, responses } }: IncomingRequest,
  { from, anchor }: { from: string; anchor: string },
): string {
  const shown = new Map<string, string>();
  const items = parameters.map(({ name, required, schema, source }) =>
    fieldItem(anchorBelow(anchor, name), name, fieldFacts(description, schema, required), source.description),
  );
  return blocks(
    source.description ?? source.summary,
    items.length > 0 ? blocks("**Parameters**", items.join("\n")) : "",
    body && `<a id="${anchor}"></a>**Body**, \`${body.content.mediaType}\`. ${body.source.description ?? ""}`,
    body && fieldList(description, body.content.schema, { from, anchor, shown, sent: false }),
    responses.length > 0 ? "**What to respond**" : "",
    responses.map(({ status, source }) => `- \`${status}\` ${oneLine(source.description)}`).join("\n"),
  );
}
