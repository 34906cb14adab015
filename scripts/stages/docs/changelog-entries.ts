import type { Description } from "../../description/description.js";
import type { Operation } from "../../description/operation.js";
import { readOperations } from "../../description/read-operations.js";
import { changeSections } from "../../diff/change-sections.js";
import type { Verdict } from "../../diff/compare.js";
import { audiences } from "../../diff/judgements.js";
import { blocks, firstSentence } from "./markdown.js";
import { operationPath, operationTitle } from "./operation-page.js";

/** What changed from one description to the next. */
export interface Comparison {
  /** The release with which it was compared, and the versions of the contract on both sides. */
  since: string;
  from: string;
  to: string;
  verdicts: Verdict[];
}

/** A release with which nothing can be compared: its operations, linked where they still have a page. */
export function firstEntry(
  title: string,
  intro: string,
  description: Description,
  current: readonly Operation[],
): string {
  const pages = new Set(current.map(operationPath));
  const items = readOperations(description).map((operation) => {
    const { method, path, source } = operation;
    const name = operationTitle(operation);
    const page = operationPath(operation);
    const summary = firstSentence(source.description);
    return `- ${pages.has(page) ? `[${name}](${page}.md)` : name}: \`${method.toUpperCase()} ${path}\`. ${summary}`.trim();
  });
  return blocks(`## ${title}`, `${intro} contract ${versionOf(description)}:`, items.join("\n"));
}

/** What a release changed, drafted as `npm run diff` does. */
export const releasedEntry = (version: string, comparison: Comparison | undefined): string =>
  blocks(
    `## ${version}`,
    comparison
      ? changes(comparison, version)
      : "The description of this release was not kept, so it is compared with none.",
  );

/** What the working contract has that the last release has not. */
export const unreleasedEntry = (comparison: Comparison): string =>
  blocks("## Unreleased", changes(comparison, "the next release"));

function changes({ since, from, to, verdicts }: Comparison, release: string): string {
  if (verdicts.length === 0) return `Nothing has changed in the contract since ${since}.`;
  const step = from === to ? `The contract stays at ${to}.` : `The contract goes from ${from} to ${to}.`;
  return blocks(`${step} ${broken(verdicts)}`, changeSections(verdicts, release));
}

function broken(verdicts: readonly Verdict[]): string {
  const reached = verdicts.filter(({ level }) => level === "major").flatMap((verdict) => verdict.audiences);
  const names = [...new Set(reached)].map((one) => audiences[one]);
  return names.length === 0 ? "It breaks nobody." : `It breaks ${names.join(" and ")}.`;
}

/** The version that a description has, in words of its own. */
export const versionOf = ({ info }: Description): string =>
  String((info as { version?: unknown } | undefined)?.version);
