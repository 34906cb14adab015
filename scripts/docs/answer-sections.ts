import { STATUS_CODES } from "node:http";
import type { Description, Example, MediaType, Reference, Response, Schema } from "../description.js";
import { errorCodes } from "../failure-details.js";
import type { Answer, Operation } from "../operations.js";
import { resolveRef } from "../resolve-ref.js";
import { fieldFacts, fieldItem, fieldList } from "./field-list.js";
import { componentName } from "./flat-schema.js";
import { blocks, fence, json, oneLine } from "./markdown.js";
import { provenanceNote } from "./provenance.js";

interface Header {
  description?: string;
  required?: boolean;
  schema?: Schema;
}

/** Every answer of an operation: what it means, where that is known from, its fields, headers and examples. */
export function answerSections(description: Description, operation: Operation, errors: string | undefined): string {
  const successes = operation.answers.filter(({ success }) => success);
  const failures = operation.answers.filter(({ success }) => !success);
  const write = (answer: Answer) => answerSection(description, operation, answer, errors);
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
): string {
  const codes = errorCodes(description, source, operation.pointer);
  const links = codes.map((code) => (errors ? `[\`${code}\`](${errors}#${code})` : `\`${code}\``));
  const fields = content?.value.schema === undefined ? "" : fieldList(description, content.value.schema, { anchor: status });
  const titles = bodyTitle(content?.value.schema);
  return blocks(
    `### ${[status, STATUS_CODES[status]].filter(Boolean).join(" ")}`,
    source.description,
    provenanceNote("This answer", source["x-provenance"]),
    links.length > 0 ? `Codes: ${links.join(", ")}` : "",
    success ? fields : fold(`Fields of the body${titles}`, fields),
    ...examples(description, content?.value, source["x-provenance"]),
    fold("Headers", headerList(description, source)),
  );
}

const bodyTitle = (schema: Schema | undefined): string => {
  const name = componentName(schema);
  return name === undefined ? "" : ` (${name})`;
};

const fold = (title: string, text: string): string =>
  text === "" ? "" : `<details><summary>${title.replaceAll(/[<>&]/g, "")}</summary>\n\n${text}\n\n</details>`;

/** Says of an example where it is known from, if its answer has not said the same. */
function examples(description: Description, media: MediaType | undefined, said: string | undefined): string[] {
  if (media?.example !== undefined) return [fence("json", json(media.example))];
  return Object.values(media?.examples ?? {}).flatMap((each) => {
    const example = resolveRef<Example & { summary?: string; description?: string }>(description, each as Example | Reference, "#/examples");
    if (example.value === undefined) return [];
    const text = typeof example.value === "string" ? fence("text", example.value) : fence("json", json(example.value));
    const provenance = example["x-provenance"];
    return [blocks(provenance === said ? "" : provenanceNote("This example", provenance), text)];
  });
}

function headerList(description: Description, source: Response): string {
  const { headers = {} } = source as Response & { headers?: Record<string, Header | Reference> };
  return Object.entries(headers)
    .map(([name, each]) => {
      const header = resolveRef<Header>(description, each, "#/headers");
      const facts = fieldFacts(description, header.schema ?? true, header.required ?? false);
      return fieldItem("", name, facts, oneLine(header.description)).replace('<a id=""></a>', "");
    })
    .join("\n");
}
