import { builtSite, type CodeBlock, codeBlocks } from "../site.js";

/** Where the guides say that the sandbox listens. */
export const documentedServer = "http://127.0.0.1:4010";

/** The guides and the first page, with the blocks of code on them. */
export const guides = [...(await builtSite())]
  .filter(([path]) => path.endsWith(".html") && /^(index|guides\/)/.test(path))
  .map(([path, html]) => ({ path, html, blocks: codeBlocks(html) }));

/** What the block after a program or a command says that it prints. */
export const printed = (next: CodeBlock | undefined): string | undefined =>
  next?.label === "Prints" ? next.text : undefined;
