import type { Operation } from "../../description/operation.js";
import type { Coverage } from "../../prober/coverage/coverage.js";
import { coverageSections } from "../../prober/reports/coverage-sections.js";
import { blocks } from "./markdown.js";
import { operationPath, operationTitle } from "./operation-page.js";
import { maintainers, type Page } from "./page.js";

const intro = `What the contract says, statement by statement, and what of it is put to the test. A statement is exercised when an answer of the
sandbox was held against it and nothing was wrong.

\`npm run contract\` fails when a statement was not exercised and no exception excuses it, and when an exception has expired. Before this
page is published, a test compares it with such a run. For programs there is [coverage.json](coverage.json).`;

/** The coverage report as a page of the site, with links to the operations. */
export const coveragePage = (coverage: Coverage, operations: readonly Operation[]): Page => ({
  path: "coverage",
  title: "Coverage",
  summary:
    "What of the contract is put to the test: operations, statuses, fields, constraints, examples, error codes.",
  group: maintainers,
  layout: "text",
  markdown: blocks(
    "# Coverage",
    intro,
    ...coverageSections(coverage, (id) => {
      const operation = operations.find(({ source, name }) => (source.operationId ?? name) === id);
      return operation
        ? `What is said of [${operationTitle(operation)}](${operationPath(operation)}.md).`
        : "";
    }),
  ),
});
