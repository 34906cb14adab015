import type { Description, Example, MediaType, Reference, Response, Schema } from "../description.js";
import { errorCodes } from "../failure-details.js";
import type { Answer, Operation } from "../operation.js";
import { resolveRef } from "../resolve-ref.js";
import { fieldFacts, fieldItem, fieldList } from "./field-list.js";
import { componentName } from "./flat-schema.js";
import { blocks, fence, oneLine } from "./markdown.js";
import { provenanceNote } from "./provenance.js";
import { answerTitle, documentedExample, exampleText, languageOf } from "./response-samples.js";

interface Header {
  description?: string;
  required?: boolean;
  schema?: Schema;
}

/** What the page has shown already: components by name, each with its anchor, and headers. */
interface Shown {
  components: Map<string, string>;
  headers: Set<string>;
}

/** Every answer of an operation: what it means, where that is known from, its fields, headers and examples. */
export function answerSections(
  description: Description,
  operation: Operation,
  errors: string | undefined,
): string {
  const successes = operation.answers.filter(({ success }) => success);
  const failures = operation.answers.filter(({ success }) => !success);
  const shown: Shown = { components: new Map(), headers: new Set() };
  const write = (answer: Answer) => answerSection(description, operation, answer, errors, shown);
  return blocks(
    successes.length > 0 ? "## Returns" : "",
    ...successes.map(write),
    failures.length > 0 ? "## Errors" : "",
    errors && failures.length > 0
      ? `Branch on \`code\`, never on \`message\`. Each code has an entry in the [error catalogue](${errors}).`
      : "",
    ...failures.map(write),
  );
}

function answerSection(
  description: Description,
  operation: Operation,
  { status, source, content, success }: Answer,
  errors: string | undefined,
  shown: Shown,
): string {
  const codes = errorCodes(description, source, operation.pointer);
  const links = codes.map((code) => (errors ? `[\`${code}\`](${errors}#${code})` : `\`${code}\``));
  const fields = bodyFields(description, status, content?.value.schema, shown);
  return blocks(
    `### ${answerTitle(status)}`,
    source.description,
    provenanceNote("This answer", source["x-provenance"]),
    links.length > 0 ? `Codes: ${links.join(", ")}` : "",
    success || !fields.startsWith("- ") ? fields : fold("Fields of the body", fields),
    ...examples(description, status, content?.value, source["x-provenance"]),
    fold("Headers", headerList(description, source, shown)),
  );
}

function bodyFields(
  description: Description,
  status: string,
  schema: Schema | undefined,
  shown: Shown,
): string {
  if (schema === undefined) return "";
  const component = componentName(schema);
  const before = component === undefined ? undefined : shown.components.get(component);
  if (before !== undefined) return `The body is an [${component}](#${before}).`;
  return fieldList(description, schema, { anchor: status, shown: shown.components });
}

const fold = (title: string, text: string): string =>
  text === "" ? "" : `<details><summary>${title.replaceAll(/[<>&]/g, "")}</summary>\n\n${text}\n\n</details>`;

/** The first that is documented stands beside the request already. What nobody has published is folded, and says so before it is opened. */
function examples(
  description: Description,
  status: string,
  media: MediaType | undefined,
  said: string | undefined,
): string[] {
  const sample = documentedExample(description, media);
  const beside = sample === undefined ? [] : [`[Sample of the body](#response-samples.${status})`];
  const others = Object.values(media?.examples ?? {}).flatMap((each) => {
    const { value, "x-provenance": provenance } = resolveRef<Example>(
      description,
      each as Example | Reference,
      "#/examples",
    );
    if (value === undefined || value === sample) return [];
    const text = fence(languageOf(value), exampleText(value));
    if (provenance === said) return [text];
    const note = provenanceNote("This example", provenance);
    return [
      provenance === "constructed" ? fold("Example (constructed)", blocks(note, text)) : blocks(note, text),
    ];
  });
  return [...beside, ...others];
}

/** The headers of an answer; those that the page has shown before by their names only. */
function headerList(description: Description, source: Response, shown: Shown): string {
  const { headers = {} } = source as Response & { headers?: Record<string, Header | Reference> };
  const names = Object.keys(headers);
  const known = names.filter((name) => shown.headers.has(name));
  const items = names
    .filter((name) => !known.includes(name))
    .map((name) => {
      shown.headers.add(name);
      const header = resolveRef<Header>(description, headers[name] as Header, "#/headers");
      const facts = fieldFacts(description, header.schema ?? true, header.required ?? false);
      return fieldItem(`header.${name}`, name, facts, oneLine(header.description));
    });
  const again = known.map((name) => `[\`${name}\`](#header.${name})`).join(", ");
  return [...items, ...(again === "" ? [] : [`- as above: ${again}`])].join("\n");
}
