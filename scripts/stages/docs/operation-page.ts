import { type Description, locations, type OperationObject } from "../../description/description.js";
import type { Operation } from "../../description/operation.js";
import { serverUrl } from "../../description/server-url.js";
import { fieldFacts, fieldItem, fieldList } from "./field-list.js";
import { blocks, fence, firstSentence } from "./markdown.js";
import type { Page } from "./page.js";
import { requestSamples } from "./request-samples.js";
import { responseSamples } from "./response-samples.js";
import { responseSections } from "./response-sections.js";
import { securityList } from "./security-list.js";

/** What the docs read of an operation beside what the emitters do. */
interface Documented extends OperationObject {
  tags?: string[];
}

/** Where an operation's page is. Its name is that of the client's method. */
export const operationPath = ({ name }: Operation): string =>
  `reference/${name.replaceAll(/[^\p{L}\p{N}_$-]+/gu, "-")}`;

export const operationTitle = ({ source, name }: Operation): string => source.summary?.trim() || name;

/** What the page of an operation has to know of the site. */
interface Site {
  all: readonly Operation[];
  /** Where the error codes are explained. */
  errors: string | undefined;
  /** The package that has the client. */
  client: string | undefined;
}

/** The page of one operation: everything that the description says of it. */
export function operationPage(
  description: Description,
  operation: Operation,
  { all, errors, client }: Site,
): Page {
  const { method, path, source, baseUrl } = operation;
  const documented = source as Documented;
  const title = operationTitle(operation);
  return {
    path: operationPath(operation),
    title,
    summary: firstSentence(source.description ?? title),
    group: documented.tags?.[0] ?? "Operations",
    layout: "operation",
    markdown: blocks(
      `# ${title}`,
      source.deprecated ? "> [!DEPRECATED]\n> Do not use it in anything new." : "",
      source.description,
      fence("http", `${method.toUpperCase()} ${baseUrl ?? serverUrl(description.servers)}${path}`),
      heading("Request samples", requestSamples(description, operation, client)),
      responseSamples(description, operation),
      heading("Authentication", securityList(description, operation)),
      ...parameterSections(description, operation),
      bodySection(description, operation),
      responseSections(description, operation, errors),
      retry(operation),
      related(documented, all),
    ),
  };
}

const heading = (title: string, text: string): string => (text === "" ? "" : `## ${title}\n\n${text}`);

function parameterSections(description: Description, { parameters }: Operation): string[] {
  return locations.map((location) => {
    const items = parameters
      .filter((parameter) => parameter.in === location)
      .map(({ name, required, schema, source }) =>
        fieldItem(`${location}.${name}`, name, fieldFacts(description, schema, required), source.description),
      );
    return heading(`${location[0]?.toUpperCase()}${location.slice(1)} parameters`, items.join("\n"));
  });
}

/** The body that the client sends, and the media types of the others. */
function bodySection(description: Description, { body }: Operation): string {
  if (!body) return "";
  const { content, contents, required, source } = body;
  const fields = fieldList(description, content.schema, { anchor: "body", shown: new Map() });
  const others = contents.filter((other) => other !== content).map(({ mediaType }) => `\`${mediaType}\``);
  const kind = `\`${content.mediaType}\`, ${required ? "required" : "optional"}.`;
  const also = others.length > 0 ? `Also accepted: ${others.join(", ")}.` : "";
  return heading("Request body", blocks([source.description, kind, also].filter(Boolean).join(" "), fields));
}

function retry({ repeatable, source }: Operation): string {
  if (repeatable === undefined) return "";
  const verdict = repeatable
    ? "Yes: for a retry it counts as idempotent."
    : "No: do not send the same request twice.";
  const text = [verdict, source["x-repeatable-because"] ?? ""].join(" ").trim();
  return blocks('<a id="sending-it-again"></a>', heading("Is it safe to retry?", text));
}

/** The operations that the description names as related: links to those that it has, and the names of the others. */
function related({ "x-related": names = [] }: Documented, all: readonly Operation[]): string {
  const found = names.map((name) => ({ name, operation: all.find((each) => operationTitle(each) === name) }));
  const links = found.flatMap(({ name, operation }) =>
    operation ? [`- [${name}](${operationPath(operation).split("/").at(-1)}.md)`] : [],
  );
  const open = found.flatMap(({ name, operation }) => (operation ? [] : [name]));
  const missing = open.length > 0 ? `Not described here yet: ${open.join(" · ")}` : "";
  return heading("Related", blocks(links.join("\n"), missing));
}
