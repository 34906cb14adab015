import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { builtSite, type CodeBlock, codeBlocks } from "../site.js";

/** What the guide to frameworks has one save or copy. */
export const frameworkBlocks = codeBlocks(
  (await builtSite()).get("guides/runtimes-and-frameworks.html") ?? "",
).filter(({ label, language }) => /^tsx?$/.test(language) && label !== "");

export function frameworkBlock(label: string): CodeBlock {
  const block = frameworkBlocks.find((each) => each.label === label);
  if (block === undefined) throw new Error(`the guide has no block ${label}`);
  return block;
}

/** Those that show another fetch: test/client/own-fetch.runtimes.test.ts runs them with its package. */
export const ownFetches = ["Wrapper", "undici", "node-fetch 3", "fetch of Next.js", "Service binding"];

/** Where the reader is told to save a block: its label, or for a tab the first comment in it. */
export function pathOf({ label, text }: CodeBlock): string {
  const [path] = /^[\w./+-]+\.tsx?$/.exec(label) ?? /(?<=^\/\/ )[\w./+-]+\.tsx?$/m.exec(text) ?? [];
  if (path === undefined) throw new Error(`${label} does not say where it belongs`);
  return path;
}

/**
 * The project of a reader who followed the guide up to one of its blocks, in a folder that lives as long as the test: what belongs
 * into lib/, the block, both edited, and stand-ins for the packages that it imports. Returns the path of the block in it.
 */
export function saveProject(
  block: CodeBlock,
  edit: (text: string) => string = (text) => text,
  parent = tmpdir(),
): string {
  const folder = mkdtempSync(join(parent, "guide-project-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const shared = frameworkBlocks.filter(({ label }) => label.startsWith("lib/"));
  for (const each of [...shared, block]) {
    const file = join(folder, pathOf(each));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, edit(each.text));
  }
  cpSync("test/stages/docs/guides/framework-stand-ins", join(folder, "node_modules"), { recursive: true });
  return join(folder, pathOf(block));
}
