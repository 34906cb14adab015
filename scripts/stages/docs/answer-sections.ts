import type { Description, Example, Reference, Schema } from "../../description/description.js";
import { errorCodes } from "../../description/failure-details.js";
import type { Operation, OperationResponse } from "../../description/operation.js";
import { resolveRef } from "../../description/resolve-ref.js";
import { headerList, ownHeaders, sharedHeaders } from "./answer-headers.js";
import { fieldList } from "./field-list.js";
import { componentName, flatSchema } from "./flat-schema.js";
import { blocks, fence } from "./markdown.js";
import { constructedFields, provenanceNote } from "./provenance.js";
import { answerTitle, exampleText, languageOf, responseAnchor, sampleOf } from "./response-samples.js";

/** What the page has shown already: components by name, each with its anchor, and headers. What all answers share is shown once. */
interface Shown {
  components: Map<string, string>;
  headers: Set<string>;
  shared: ReturnType<typeof sharedHeaders>;
}

/** Every answer of an operation: what it means, where that is known from, its fields, headers and examples. */
export function answerSections(
  description: Description,
  operation: Operation,
  errors: string | undefined,
): string {
  const successes = operation.responses.filter(({ success }) => success);
  const failures = operation.responses.filter(({ success }) => !success);
  const shared = sharedHeaders(operation.responses);
  const shown: Shown = { components: new Map(), headers: new Set(), shared };
  const write = (response: OperationResponse) => answerSection(description, response, errors, shown);
  return blocks(
    successes.length > 0 ? "## Returns" : "",
    ...successes.map(write),
    failures.length > 0 ? "## Errors" : "",
    errors && failures.length > 0
      ? `Branch on \`code\`, never on \`message\`. Each code has an entry in the [error catalogue](${errors}).`
      : "",
    ...failures.map(write),
    shared.size > 0 ? `## Headers of every answer\n\n${headerList(description, shared, shown.headers)}` : "",
  );
}

function answerSection(
  description: Description,
  response: OperationResponse,
  errors: string | undefined,
  shown: Shown,
): string {
  const { status, source, content, success, provenance } = response;
  const codes = errorCodes(description, response);
  const links = codes.map((code) => (errors ? `[\`${code}\`](${errors}#${code})` : `\`${code}\``));
  const schema = content?.schema;
  const ours = provenance === "documented" && fieldsAreOurs(description, schema);
  const note = provenanceNote("This answer", provenance);
  const fields = bodyFields(description, status, schema, shown);
  const { open, folded } = examples(description, response, provenance);
  const headers = headerList(description, ownHeaders(response, shown.shared), shown.headers);
  return blocks(
    `### ${answerTitle(status)}`,
    source.description,
    ours ? `${note} ${constructedFields}` : note,
    links.length > 0 ? `Codes: ${links.join(", ")}` : "",
    ...open,
    success || !fields.startsWith("- ") ? fields : fold("Fields of the body", fields),
    ...folded,
    headers && `${shown.shared.size > 0 ? "Besides the headers of every answer" : "Headers"}:\n\n${headers}`,
  );
}

/** Whether the schema of a body, or one of its forms, is said to be constructed. */
function fieldsAreOurs(description: Description, schema: Schema | undefined): boolean {
  if (schema === undefined) return false;
  const flat = flatSchema(description, schema);
  const forms = [flat, ...(flat.anyOf ?? flat.oneOf ?? []).map((each) => flatSchema(description, each))];
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

/** One may stand beside the request already. What nobody has published is folded, and says so before it is opened. */
function examples(
  description: Description,
  response: OperationResponse,
  said: string | undefined,
): { open: string[]; folded: string[] } {
  const media = response.content?.source;
  const sample = media && sampleOf(description, response);
  const open = sample
    ? [`See [Response samples](#${responseAnchor(response.status)}) for an example of the body.`]
    : [];
  const folded: string[] = [];
  for (const each of Object.values(media?.examples ?? {})) {
    const { value, "x-provenance": provenance } = resolveRef<Example>(
      description,
      each as Example | Reference,
      "#/examples",
    );
    if (value === undefined || value === sample?.value) continue;
    const note = provenance === said ? "" : provenanceNote("This example", provenance);
    const text = blocks(note, fence(languageOf(value), exampleText(value)));
    if (note !== "" && provenance === "constructed") folded.push(fold("Example (constructed)", text));
    else open.push(text);
  }
  return { open, folded };
}
