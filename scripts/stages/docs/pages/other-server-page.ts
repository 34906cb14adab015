import type { Description } from "../../../description/description.js";
import type { Header, Operation, OperationResponse } from "../../../description/operation.js";
import { readOperations } from "../../../description/read-operations.js";
import { serverUrl } from "../../../description/server-url.js";
import { blocks, fence, firstSentence, table } from "../markdown/markdown.js";
import { fieldFacts } from "../sections/field-facts.js";
import { fieldItem } from "../sections/field-item.js";
import { operationTitle } from "../sections/operation-title.js";
import type { Page } from "./page.js";

/** A server of another company, to which callers also send requests, with its own description. */
export interface OtherServer {
  /** The address of its page in the site; its description is beside it. */
  path: string;
  description: Description;
  text: string;
}

/** Everything that the description of another server says, on one page. That page explains its marks itself. */
export function otherServerPage({ path, description }: OtherServer): Page {
  const { title = path, description: text } = (description.info ?? {}) as Record<string, string>;
  const operations = readOperations(description);
  return {
    path,
    title,
    summary: firstSentence(text),
    group: "Reference",
    layout: "text",
    markdown: blocks(
      `# ${title}`,
      text,
      `The whole description in one file: [${path}.yaml](${path}.yaml).`,
      ...operations.map((operation) => section(description, operation)),
      "## Headers of responses",
      distinct(operations.flatMap(({ responses }) => responses.flatMap(({ headers }) => headers)))
        .map((header) => headerItem(description, header))
        .join("\n"),
    ),
  };
}

function section(description: Description, operation: Operation): string {
  const { id, method, path, source, parameters, responses } = operation;
  const items = parameters
    .filter((parameter) => parameter.in !== "path")
    .map(({ name, required, schema, source: said }) =>
      fieldItem(`${id}.${name}`, name, fieldFacts(description, schema, required), said.description),
    );
  return blocks(
    `## ${operationTitle(operation)}`,
    fence("http", `${method.toUpperCase()} ${serverUrl(description.servers)}${path}`),
    source.description,
    items.join("\n"),
    table(
      ["Status", "Meaning", "Headers", "Known from"],
      responses.map((response) => row(operation, response)),
    ),
    source["x-repeatable-because"] && `**Safe to retry:** ${source["x-repeatable-because"]}`,
  );
}

function row(
  { source }: Operation,
  { status, source: said, headers, provenance }: OperationResponse,
): string[] {
  const names = headers.map(({ name }) => `[\`${name}\`](#header.${name})`).join(", ");
  const official = provenance === "documented" ? source.externalDocs?.url : undefined;
  const known = official ? `[${provenance}](${official})` : (provenance ?? "");
  return [`\`${status}\``, said.description ?? "", names, known];
}

const headerItem = (description: Description, { name, schema, required, source }: Header): string =>
  fieldItem(
    `header.${name}`,
    name,
    [...fieldFacts(description, schema, required), source["x-provenance"] ?? ""].filter(Boolean),
    source.description,
  );

const distinct = (headers: readonly Header[]): Header[] => [
  ...new Map(headers.map((header) => [header.name, header])).values(),
];
