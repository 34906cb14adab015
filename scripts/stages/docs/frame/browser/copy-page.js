import { all } from "./all.js";
import { copyButton } from "./copy.js";

/** Copies the Markdown that the page carries in itself: a page from disk cannot read the file beside it. */
const markdown = async () => {
  const bytes = Uint8Array.from(atob(document.getElementById("markdown").textContent), (each) =>
    each.charCodeAt(0),
  );
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(text).text();
};

for (const line of all(".as-markdown"))
  line.append(" ", copyButton("page as Markdown", line.firstChild, markdown));
