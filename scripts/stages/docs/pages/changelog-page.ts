import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Operation } from "../../../description/operation.js";
import { blocks, firstSentence } from "../markdown/markdown.js";
import { operationPath, operationTitle } from "../sections/operation-title.js";
import { readPackageNotes } from "./changelog-notes.js";
import type { Page } from "./page.js";

const intro =
  "What changed, release by release: in the contract, as `npm run diff` found it when the release was made, and in the package.";

/** The history: the package's changelog in Markdown, and for each version the file `VERSION.md` in `releases`, where there is one. */
export function changelogPage(changelog: string, releases: string, operations: readonly Operation[]): Page {
  const notes = readPackageNotes(changelog);
  const [last] = notes.keys();
  const entries = [...notes].map(([version, note]) => {
    const contract = join(releases, `${version}.md`);
    if (!existsSync(contract)) return blocks(`## ${version}`, note);
    return blocks(`## ${version}`, readFileSync(contract, "utf8"), `### The package in ${version}`, note);
  });
  return {
    path: "changelog",
    title: "Changelog",
    summary: `What changed, release by release, and who is affected. ${last ? `The last release is ${last}` : "Nothing has been released yet"}.`,
    group: "Reference",
    layout: "text",
    markdown: blocks(
      "# Changelog",
      last ? `You are reading the documentation of **${last}**.` : "",
      intro,
      ...(last ? entries : beforeFirstRelease(operations)),
    ),
  };
}

function beforeFirstRelease(operations: readonly Operation[]): string[] {
  const items = operations.map((operation) => {
    const { method, path, source } = operation;
    const call = `\`${method.toUpperCase()} ${path}\``;
    return `- [${operationTitle(operation)}](${operationPath(operation)}.md): ${call}. ${firstSentence(source.description)}`.trim();
  });
  return [
    "> [!NOTE]\n> Nothing has been released yet. You are reading what the first release will hold.",
    "## Unreleased",
    "The first release will describe:",
    items.join("\n"),
  ];
}
