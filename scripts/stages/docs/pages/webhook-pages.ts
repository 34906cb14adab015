import type { Description } from "../../../description/description.js";
import { readWebhooks } from "../../../description/incoming-requests.js";
import { fileNames } from "../../../description/operation-name.js";
import { blocks, firstSentence, table } from "../markdown/markdown.js";
import { incomingRequest } from "../sections/callbacks-section.js";
import type { Page } from "./page.js";

/** A page for each request that the API sends of its own accord. */
export function webhookPages(description: Description): Page[] {
  const webhooks = readWebhooks(description);
  const files = fileNames(webhooks.map(({ name }) => name));
  return webhooks.map((webhook, index) => {
    const { name, method, operation } = webhook;
    const path = `webhooks/${files[index]}`;
    return {
      path,
      title: name, // a summary may be anything from a word to a paragraph
      summary: firstSentence(operation.source.description ?? operation.source.summary ?? name),
      group: "Webhooks",
      method: method.toUpperCase(),
      layout: "text",
      markdown: blocks(
        `# ${name}`,
        `The API sends \`${method.toUpperCase()}\` to the address that you have given it for \`${name}\`.`,
        incomingRequest(description, webhook, { from: path, anchor: "body" }),
      ),
    };
  });
}

/** Every webhook, for the first page; empty where there are none. */
export const webhookList = (pages: readonly Page[]): string =>
  pages.length === 0
    ? ""
    : blocks(
        "## Webhooks",
        table(
          ["Webhook", "When it is sent"],
          pages.map(({ path, title, summary }) => [`[${title}](${path}.md)`, summary]),
        ),
      );
