import { readCredentials } from "../../../description/credential-scheme.js";
import type { Description } from "../../../description/description.js";
import type { Operation } from "../../../description/operation.js";
import { serverUrl } from "../../../description/server-url.js";
import { blocks, fence, heading, oneLine } from "../markdown/markdown.js";
import type { Conventions } from "../sections/conventions.js";
import { fieldList } from "../sections/field-list.js";
import { flatSchema } from "../sections/flat-schema.js";
import { legendTitle, mark, marks } from "../sections/provenance.js";
import { headerList } from "../sections/response-headers.js";
import { securityList } from "../sections/security-list.js";
import { conventionsPath, type Page } from "./page.js";

/** What all operations share, stated once, and what the marks mean. */
export function conventionsPage(
  description: Description,
  operations: readonly Operation[],
  { headers, envelope }: Conventions,
): Page {
  const from = conventionsPath;
  const server = serverUrl(description.servers);
  const explain = { from, explain: true };
  return {
    path: conventionsPath,
    title: "What all operations share",
    summary: "The address, authentication, the headers of every response, and the body of every error.",
    group: "Reference",
    layout: "text",
    markdown: blocks(
      "# What all operations share",
      heading("Address", server && fence("text", server)),
      heading("Authentication", securityList(description, readCredentials(description, undefined), explain)),
      envelope === undefined
        ? ""
        : heading(
            "The body of an error",
            blocks(
              oneLine(flatSchema(description, envelope).description),
              fieldList(description, envelope, { from, anchor: "error-body", shown: new Map() }),
            ),
          ),
      heading("Headers of every response", headerList(description, headers, from)),
      isMarked(operations) ? legend() : "",
    ),
  };
}

/** Whether the description says where its statements are known from. */
const isMarked = (operations: readonly Operation[]): boolean =>
  operations.some(({ responses }) => responses.some(({ provenance }) => provenance !== undefined));

const legend = (): string =>
  heading(
    legendTitle,
    blocks(
      "Not everything about this API is published. A mark says where a statement is known from, and links to the official page that states it.",
      Object.entries(marks)
        .map(
          ([word, meaning]) => `- ${mark(word as keyof typeof marks, conventionsPath, undefined)} ${meaning}`,
        )
        .join("\n"),
    ),
  );
