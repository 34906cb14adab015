import { alternatives } from "../../../description/alternatives.js";
import type { Description, Schema } from "../../../description/description.js";
import type { Operation, OperationResponse } from "../../../description/operation.js";
import { blocks, fence, fold, heading, oneLine } from "../markdown/markdown.js";
import { type Conventions, ownHeaders } from "./conventions.js";
import { fieldList } from "./field-list.js";
import { flatSchema } from "./flat-schema.js";
import { otherContents } from "./other-contents.js";
import { constructedFields, mark, officialPage } from "./provenance.js";
import { headerList } from "./response-headers.js";
import {
  bodyExamples,
  exampleText,
  languageOf,
  responseTitle,
  sampleAnchor,
  sampleOf,
} from "./response-samples.js";

/** Every success of an operation: what it means, where that is known from, its fields, its own headers, its other examples. */
export function returnsSection(
  description: Description,
  operation: Operation,
  conventions: Conventions,
  from: string,
): string {
  const shown = new Map<string, string>();
  const write = (response: OperationResponse): string => {
    const { status, source, content, provenance } = response;
    const place = { from, anchor: status, shown, sent: false };
    const known = mark(
      provenance,
      from,
      officialPage(description, provenance, { operation, schema: content?.schema }),
    );
    const ours = provenance === "documented" && fieldsAreOurs(description, content?.schema);
    return blocks(
      `### ${responseTitle(status)} ${known}`,
      source.description,
      ours ? constructedFields : ofFields(description, content?.schema),
      content && sampleOf(description, operation, response)
        ? `See [Response samples](#${sampleAnchor(status)}) for an example of the body.`
        : "",
      content ? fieldList(description, content.schema, place) : "",
      otherContents(description, response, place),
      ...otherExamples(description, operation, response),
      headerList(description, ownHeaders(response, conventions), from),
    );
  };
  return heading("Returns", blocks(...operation.responses.filter(({ success }) => success).map(write)));
}

/** The mark of all fields of a schema, where they are known from elsewhere than their response. */
function ofFields(description: Description, schema: Schema | undefined): string {
  const { properties = {}, description: text } = flatSchema(description, schema ?? true);
  const elsewhere = Object.values(properties).some((field) => Object(field)["x-provenance"] !== undefined);
  return elsewhere ? oneLine(text) : "";
}

/** Whether the schema of a body, or one of its forms, is said to be constructed. */
function fieldsAreOurs(description: Description, schema: Schema | undefined): boolean {
  if (schema === undefined) return false;
  const flat = flatSchema(description, schema);
  const forms = [flat, ...(alternatives(flat) ?? []).map((form) => flatSchema(description, form))];
  return forms.some(({ "x-provenance": provenance }) => provenance === "constructed");
}

/** The examples of a body that do not stand beside the request. */
export function otherExamples(
  description: Description,
  operation: Operation,
  response: OperationResponse,
): string[] {
  const sample = response.content && sampleOf(description, operation, response);
  return bodyExamples(description, operation, response)
    .filter(({ value }) => value !== sample?.value)
    .map(({ value, provenance, name }) =>
      fold(
        `Example: ${name ?? "body"}${provenance ? ` (${provenance})` : ""}`,
        fence(languageOf(value), exampleText(value)),
      ),
    );
}
