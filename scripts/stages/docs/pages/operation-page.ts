import type { Description, OperationObject } from "../../../description/description.js";
import type { Operation } from "../../../description/operation.js";
import { serverUrl } from "../../../description/server-url.js";
import { errorRows, type KnownErrors } from "../errors/error-rows.js";
import { blocks, fence, firstSentence, heading } from "../markdown/markdown.js";
import { requestSamples } from "../samples/request-samples.js";
import { callbacksSection } from "../sections/callbacks-section.js";
import { fieldList } from "../sections/field-list.js";
import { operationPath, operationTitle } from "../sections/operation-title.js";
import { otherContents } from "../sections/other-contents.js";
import { parameterSections } from "../sections/parameter-sections.js";
import { mark, marks } from "../sections/provenance.js";
import { responseSamples } from "../sections/response-samples.js";
import { returnsSection } from "../sections/returns-section.js";
import { securityList } from "../sections/security-list.js";
import { conventionsPath, type Page, toRoot } from "./page.js";

/** What the docs read of an operation besides what the emitters read. */
interface Documented extends OperationObject {
  tags?: string[];
}

/** What the page of an operation has to know of the site. */
interface Site extends KnownErrors {
  all: readonly Operation[];
  /** The package that has the client. */
  client: string | undefined;
}

/** The page of one operation: what a reader needs first stands first, and what all operations share has a page of its own. */
export function operationPage(description: Description, operation: Operation, site: Site): Page {
  const { method, path, source, baseUrl } = operation;
  const documented = source as Documented;
  const title = operationTitle(operation);
  const from = operationPath(operation);
  const { inferred } = operation;
  const known = inferred ? "inferred" : source.externalDocs && "documented";
  return {
    path: from,
    title,
    summary: firstSentence(source.description ?? title),
    group: documented.tags?.[0] ?? "Operations",
    method: method.toUpperCase(),
    layout: "operation",
    markdown: blocks(
      `# ${title} ${mark(known, from, source.externalDocs?.url)}`,
      source.deprecated ? "> [!DEPRECATED]\n> Do not use it in anything new." : "",
      inferred ? `> [!INFERRED]\n> ${marks.inferred}` : "",
      source.description,
      fence("http", `${method.toUpperCase()} ${baseUrl ?? serverUrl(description.servers)}${path}`),
      heading("Request samples", requestSamples(description, operation, site.client)),
      responseSamples(description, operation),
      ...parameterSections(description, operation, from),
      bodySection(description, operation, from),
      returnsSection(description, operation, site.conventions, from),
      retry(operation),
      errorRows(description, operation, site, from),
      callbacksSection(description, operation, from),
      authentication(description, operation, from),
      related(documented, site.all),
    ),
  };
}

/** The body that the client sends, and the media types of the others. */
function bodySection(description: Description, { body }: Operation, from: string): string {
  if (!body) return "";
  const { content, contents, required, source } = body;
  const place = { from, anchor: "body", title: "request-body", shown: new Map(), sent: true };
  const fields = fieldList(description, content.schema, place);
  const others = contents.filter((other) => other !== content).map(({ mediaType }) => `\`${mediaType}\``);
  const kind = `\`${content.mediaType}\`, ${required ? "required" : "optional"}.`;
  const also =
    others.length > 0 ? `Also accepted, but not sent by the generated client: ${others.join(", ")}.` : "";
  return heading(
    "Request body",
    blocks(
      [source.description, kind, also].filter(Boolean).join(" "),
      fields,
      otherContents(description, body, place),
    ),
  );
}

function retry({ repeatable, source }: Operation): string {
  if (repeatable === undefined) return "";
  // Without a reason, it is a method that HTTP itself calls safe.
  const because = source["x-repeatable-because"] ?? (repeatable ? "It changes nothing." : "");
  return heading("Is it safe to retry?", `${repeatable ? "**Yes.**" : "**No.**"} ${because}`.trim());
}

/** How callers prove who they are; explained here only where it differs from what all operations share. */
function authentication(description: Description, operation: Operation, from: string): string {
  const explain = operation.source.security !== undefined;
  const list = securityList(description, operation.security, { from, operation, explain });
  const more = `[What all operations share](${toRoot(from)}${conventionsPath}.md)`;
  return heading("Authentication", list && blocks(list, `More, and the headers of every response: ${more}.`));
}

/** Titles differ in capitals from page to page. */
const isTitled = (name: string) => (operation: Operation) =>
  operationTitle(operation).toLowerCase() === name.toLowerCase();

/** The operations that the description names as related: links to those that it has, and the names of the others. */
function related({ "x-related": names = [] }: Documented, all: readonly Operation[]): string {
  const found = names.map((name) => ({ name, operation: all.find(isTitled(name)) }));
  const links = found.flatMap(({ operation }) =>
    operation ? [`- [${operationTitle(operation)}](${operationPath(operation).split("/").at(-1)}.md)`] : [],
  );
  const open = found.flatMap(({ name, operation }) => (operation ? [] : [name]));
  const missing =
    open.length > 0
      ? `Not described: ${open.join(" · ")}. The documentation is not available to this project: a copy of the official docs page is needed.`
      : "";
  return heading("Related", blocks(links.join("\n"), missing));
}
