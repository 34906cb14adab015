import { STATUS_CODES } from "node:http";
import type { Description, Example, Reference } from "../../description/description.js";
import type { Operation, OperationResponse } from "../../description/operation.js";
import { resolveRef } from "../../description/resolve-ref.js";
import { blocks, fence, json } from "./markdown.js";

/** What an answer is called: its status and the words for it. */
export const answerTitle = (status: string): string =>
  [status, STATUS_CODES[status]].filter(Boolean).join(" ");

/**
 * One tab per response, beside the samples of the request: every success, whatever its example is known from, and the failures that the
 * operation's own page shows.
 */
export function responseSamples(description: Description, { responses }: Operation): string {
  const samples = [...responses]
    .sort((a, b) => Number(b.success) - Number(a.success))
    .flatMap((answer) => {
      const sample = sampleOf(description, answer);
      return sample === undefined ? [] : [{ status: answer.status, ...sample }];
    });
  const tabs = samples.map(({ status, value, constructed }) => {
    const title = `${answerTitle(status)}${constructed ? " (constructed)" : ""}`;
    return fence(languageOf(value), exampleText(value), title);
  });
  const [only, ...others] = samples;
  const anchor = only && others.length === 0 ? `<a id="${responseAnchor(only.status)}"></a>` : ""; // tabs have their own
  return tabs.length === 0 ? "" : blocks("### Response samples", anchor, ...tabs);
}

/** The tab of a response, or the place of the only one. */
export const responseAnchor = (status: string): string => `response-samples.${status}`;

/** What stands in the tab of a response: the documented example first, then, for a success, any other or the words that it has no body. */
export function sampleOf(
  description: Description,
  { success, content }: OperationResponse,
): { value: unknown; constructed: boolean } | undefined {
  if (!content) return success ? { value: "No body", constructed: false } : undefined;
  if (content.source.example !== undefined) return { value: content.source.example, constructed: false };
  const examples = Object.values(content.source.examples ?? {}).map((each) =>
    resolveRef<Example>(description, each as Example | Reference, "#/examples"),
  );
  const documented = examples.find(
    ({ "x-provenance": provenance = "documented" }) => provenance === "documented",
  );
  const chosen = documented ?? (success ? examples[0] : undefined);
  return chosen && { value: chosen.value, constructed: chosen["x-provenance"] === "constructed" };
}

export const languageOf = (value: unknown): string => (typeof value === "string" ? "text" : "json");

export const exampleText = (value: unknown): string => (typeof value === "string" ? value : json(value));
