import { STATUS_CODES } from "node:http";
import type { Description } from "../../../description/description.js";
import type { Operation, OperationResponse } from "../../../description/operation.js";
import { type Provenance, provenanceOf } from "../../../description/provenance.js";
import { namedExamples } from "../../../description/read-exchanges.js";
import { blocks, fence, json } from "../markdown/markdown.js";

/** The title of a response: its status and the words for it. */
export const responseTitle = (status: string): string =>
  [status, STATUS_CODES[status]].filter(Boolean).join(" ");

export interface BodyExample {
  /** Undefined where the description has only one example, without a name. */
  name?: string;
  value: unknown;
  provenance: Provenance | undefined;
}

/** The examples of the body of a response, each with where it is known from. */
export function bodyExamples(
  description: Description,
  { source: operation }: Operation,
  { status, content, source, provenance }: OperationResponse,
): BodyExample[] {
  if (content === undefined) return [];
  if (content.source.example !== undefined) return [{ value: content.source.example, provenance }];
  return namedExamples(description, content).map(({ name, example }) => ({
    name,
    value: example.value,
    provenance: provenanceOf(operation, status, name, [example, source]),
  }));
}

/**
 * One tab per response, beside the samples of the request: every success, whatever its example is known from, and the failures that the
 * official docs page of the operation shows.
 */
export function responseSamples(description: Description, operation: Operation): string {
  const samples = [...operation.responses]
    .sort((a, b) => Number(b.success) - Number(a.success))
    .flatMap((response) => {
      const sample = sampleOf(description, operation, response);
      return sample === undefined ? [] : [{ status: response.status, ...sample }];
    });
  const tabs = samples.map(({ status, value, provenance }) => {
    const title = `${responseTitle(status)}${provenance === "constructed" ? " (constructed)" : ""}`;
    return fence(languageOf(value), exampleText(value), title);
  });
  const [only, ...others] = samples;
  const anchor = only && others.length === 0 ? `<a id="${sampleAnchor(only.status)}"></a>` : ""; // tabs have their own
  return tabs.length === 0 ? "" : blocks("### Response samples", anchor, ...tabs);
}

/** The tab of a response, or the place of the only one. */
export const sampleAnchor = (status: string): string => `response-samples.${status}`;

/** What stands in the tab of a response: a documented example, else, for a success, any other, or the words that it has no body. */
export function sampleOf(
  description: Description,
  operation: Operation,
  response: OperationResponse,
): BodyExample | undefined {
  if (response.contents.length === 0)
    return response.success ? { value: "No body", provenance: undefined } : undefined;
  const examples = bodyExamples(description, operation, response);
  const documented = examples.find(({ provenance = "documented" }) => provenance === "documented");
  return documented ?? (response.success ? examples[0] : undefined);
}

export const languageOf = (value: unknown): string => (typeof value === "string" ? "text" : "json");

/** Some examples are half a megabyte long. */
const most = 40_000;

/** An example as its page shows it; of a very long one the first lines. */
export function exampleText(value: unknown): string {
  const text = typeof value === "string" ? value : json(value);
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\n[^\n]*$/, "")}\n… the whole example is in openapi.yaml`;
}
