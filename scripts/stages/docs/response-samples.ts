import { STATUS_CODES } from "node:http";
import type { Description, Example, MediaType, Reference } from "../../description/description.js";
import type { Operation } from "../../description/operation.js";
import { resolveRef } from "../../description/resolve-ref.js";
import { fence, json } from "./markdown.js";

/** What an answer is called: its status and the words for it. */
export const answerTitle = (status: string): string =>
  [status, STATUS_CODES[status]].filter(Boolean).join(" ");

/** The bodies that are known from the operation's own page, one tab per answer: they stand beside the samples of the request. */
export function responseSamples(description: Description, { answers }: Operation): string {
  const tabs = answers.flatMap(({ status, content }) => {
    const value = documentedExample(description, content?.value);
    return value === undefined ? [] : [fence(languageOf(value), exampleText(value), answerTitle(status))];
  });
  return tabs.length === 0 ? "" : `### Response samples\n\n${tabs.join("\n\n")}`;
}

/** The first example of a body that is not marked as known from elsewhere. */
export function documentedExample(description: Description, media: MediaType | undefined): unknown {
  if (media?.example !== undefined) return media.example;
  return Object.values(media?.examples ?? {})
    .map((each) => resolveRef<Example>(description, each as Example | Reference, "#/examples"))
    .find(({ "x-provenance": provenance = "documented" }) => provenance === "documented")?.value;
}

export const languageOf = (value: unknown): string => (typeof value === "string" ? "text" : "json");

export const exampleText = (value: unknown): string => (typeof value === "string" ? value : json(value));
