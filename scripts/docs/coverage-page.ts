import type { Coverage } from "../contract-run/coverage/coverage.js";
import { coverageSections } from "../contract-run/reports/coverage-sections.js";
import type { Operation } from "../operation.js";
import { blocks } from "./markdown.js";
import { operationPath, operationTitle } from "./operation-page.js";
import type { Page } from "./page.js";

const intro = `What the contract says, statement by statement, and what of it is put to the test. \`npm run contract\` holds every statement against the answers of the
sandbox. It counts as exercised when an answer was held against it and nothing was wrong; the command fails when one was not exercised and no exception
excuses it, and on the day on which an exception expires. A test compares this page with such a run before it is published. The same
[for programs](coverage.json), in the form that \`npm run contract -- --coverage FILE\` writes.`;

/** The coverage report as a page of the site, with links to the operations. */
export const coveragePage = (coverage: Coverage, operations: readonly Operation[]): Page => ({
  path: "coverage",
  title: "Coverage",
  summary:
    "What of the contract is put to the test: operations, statuses, fields, constraints, examples, error codes.",
  group: "Reference",
  layout: "text",
  markdown: blocks(
    "# Coverage",
    intro,
    ...coverageSections(coverage, (id) => {
      const operation = operations.find(({ source, name }) => (source.operationId ?? name) === id);
      return operation ? `[${operationTitle(operation)}](${operationPath(operation)}.md)` : "";
    }),
  ),
});
