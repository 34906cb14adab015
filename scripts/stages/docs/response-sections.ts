import { alternatives } from "../../description/alternatives.js";
import type { Description, Schema } from "../../description/description.js";
import { errorCodes } from "../../description/failure-details.js";
import type { Header, Operation, OperationResponse } from "../../description/operation.js";
import { fieldList } from "./field-list.js";
import { componentName, flatSchema } from "./flat-schema.js";
import { blocks, fence } from "./markdown.js";
import { constructedFields, provenanceNote } from "./provenance.js";
import { headerList, ownHeaders, sharedHeaders } from "./response-headers.js";
import {
  bodyExamples,
  exampleText,
  languageOf,
  responseTitle,
  sampleAnchor,
  sampleOf,
} from "./response-samples.js";

/** What all responses of a page share, and what it has shown already: components by name, each with its anchor, and headers. */
interface Shown {
  components: Map<string, string>;
  headers: Set<string>;
  shared: readonly Header[];
}

/** Every response of an operation: what it means, where that is known from, its fields, headers and examples. */
export function responseSections(
  description: Description,
  operation: Operation,
  errors: string | undefined,
): string {
  const successes = operation.responses.filter(({ success }) => success);
  const failures = operation.responses.filter(({ success }) => !success);
  const shared = sharedHeaders(operation.responses);
  const shown: Shown = { components: new Map(), headers: new Set(), shared };
  const write = (response: OperationResponse) =>
    responseSection(description, operation, response, errors, shown);
  return blocks(
    successes.length > 0 ? "## Returns" : "",
    ...successes.map(write),
    failures.length > 0 ? "## Errors" : "",
    errors && failures.length > 0
      ? `Branch on \`code\`, never on \`message\`. Each code has an entry in the [error catalogue](${errors}).`
      : "",
    ...failures.map(write),
    shared.length > 0
      ? `<a id="headers-of-every-answer"></a>\n\n## Headers of every response\n\n${headerList(description, shared, shown.headers)}`
      : "",
  );
}

function responseSection(
  description: Description,
  operation: Operation,
  response: OperationResponse,
  errors: string | undefined,
  shown: Shown,
): string {
  const { status, source, content, success, provenance } = response;
  const codes = errorCodes(description, response);
  const links = codes.map((code) => (errors ? `[\`${code}\`](${errors}#${code})` : `\`${code}\``));
  const ours = provenance === "documented" && fieldsAreOurs(description, content?.schema);
  const note = provenanceNote(provenance, operation);
  const fields = bodyFields(description, status, content?.schema, shown);
  const { open, folded } = examples(description, operation, response);
  const headers = headerList(description, ownHeaders(response, shown.shared), shown.headers);
  return blocks(
    `### ${responseTitle(status)}`,
    source.description,
    ours ? `${note} ${constructedFields}` : note,
    links.length > 0 ? `Codes: ${links.join(", ")}` : "",
    ...open,
    success || !fields.startsWith("- ") ? fields : fold("Fields of the body", fields),
    ...folded,
    headers &&
      `${shown.shared.length > 0 ? "Besides the headers of every response" : "Headers"}:\n\n${headers}`,
  );
}

/** Whether the schema of a body, or one of its forms, is said to be constructed. */
function fieldsAreOurs(description: Description, schema: Schema | undefined): boolean {
  if (schema === undefined) return false;
  const flat = flatSchema(description, schema);
  const forms = [flat, ...(alternatives(flat) ?? []).map((form) => flatSchema(description, form))];
  return forms.some(({ "x-provenance": provenance }) => provenance === "constructed");
}

function bodyFields(
  description: Description,
  status: string,
  schema: Schema | undefined,
  shown: Shown,
): string {
  if (typeof schema !== "object") return "";
  const component = componentName(schema);
  const before = component === undefined ? undefined : shown.components.get(component);
  if (before !== undefined) return `The fields of the body are described above: [${component}](#${before}).`;
  return fieldList(description, schema, { anchor: status, shown: shown.components });
}

const fold = (title: string, text: string): string =>
  text === "" ? "" : `<details><summary>${title.replaceAll(/[<>&]/g, "")}</summary>\n\n${text}\n\n</details>`;

/** One example may stand beside the request already. A constructed one is folded, and says so before it is opened. */
function examples(
  description: Description,
  operation: Operation,
  response: OperationResponse,
): { open: string[]; folded: string[] } {
  const { status, content, provenance: said } = response;
  const sample = content && sampleOf(description, operation, response);
  const open = sample ? [`See [Response samples](#${sampleAnchor(status)}) for an example of the body.`] : [];
  const folded: string[] = [];
  for (const { value, provenance } of bodyExamples(description, operation, response)) {
    if (value === sample?.value) continue;
    const note = provenance === said ? "" : provenanceNote(provenance, operation);
    const text = blocks(note, fence(languageOf(value), exampleText(value)));
    if (note !== "" && provenance === "constructed") folded.push(fold("Example (constructed)", text));
    else open.push(text);
  }
  return { open, folded };
}
