import type { Coverage } from "../coverage/coverage.js";
import { coverageSections } from "./coverage-sections.js";

/** Coverage for people, in Markdown. */
export const coverageMarkdown = (coverage: Coverage, server: string): string =>
  `${[
    "# What of the contract is exercised",
    `Against ${server}. A statement counts when a response was checked against it and passed.`,
    ...coverageSections(coverage),
  ].join("\n\n")}\n`;
