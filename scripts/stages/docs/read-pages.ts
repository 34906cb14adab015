import { dirname, join } from "node:path";
import type { Description } from "../../description/description.js";
import { DescriptionError } from "../../description/description-error.js";
import { readOperations } from "../../description/read-operations.js";
import type { DocsSources } from "./docs-sources.js";
import { catalogueFindings } from "./errors/catalogue-findings.js";
import { readAdvice } from "./errors/error-advice.js";
import { readErrorCodes } from "./errors/error-codes.js";
import { errorPage } from "./errors/error-page.js";
import { guidesNeedChange } from "./guides/guide-findings.js";
import { guidePages } from "./guides/guide-pages.js";
import { withScenarios } from "./guides/scenario-table.js";
import { libraryPages } from "./library/library-page.js";
import { blocks, firstSentence } from "./markdown/markdown.js";
import { packageName, readChangelog } from "./pages/changelog-notes.js";
import { changelogPage } from "./pages/changelog-page.js";
import { conventionsPage } from "./pages/conventions-page.js";
import { operationPage } from "./pages/operation-page.js";
import { groupPages, inOrderOfTags, operationsList } from "./pages/operations-list.js";
import { otherServerPage } from "./pages/other-server-page.js";
import { guidesGroup, maintainers, type Page } from "./pages/page.js";
import { schemaPages } from "./pages/schema-pages.js";
import { webhookList, webhookPages } from "./pages/webhook-pages.js";
import { readConventions } from "./sections/conventions.js";

/** Every page of the site, in the order of the menu; the first is index. The files beside the description may be missing. */
export async function readPages(
  description: Description,
  { spec, changelog, others = [], library }: DocsSources,
): Promise<Page[]> {
  const guides = join(dirname(spec), "guides");
  const releases = join(dirname(spec), "releases");
  const operations = inOrderOfTags(description, readOperations(description));
  const codes = readErrorCodes(description, operations);
  const catalogue = join(guides, "errors.yaml");
  const advice = await readAdvice(catalogue);
  const differences = advice && changelog ? catalogueFindings(codes, advice, catalogue) : []; // those of other people pass
  if (differences.length > 0) throw new DescriptionError(guidesNeedChange, differences);
  const errors = codes.length > 0 ? [errorPage(description, codes, advice, operations)] : [];
  const conventions = readConventions(description, operations);
  const notes = readChangelog(changelog);
  const client = packageName(notes);
  const written = await Promise.all(
    guidePages(guides).map(async (page) => ({
      ...page,
      markdown: await withScenarios(page.markdown, guides),
    })),
  );
  const inGroup = (holds: (group: string) => boolean) =>
    written.filter(({ path, group = "" }) => path !== "index" && holds(group));
  const webhooks = webhookPages(description);
  const lists = blocks(operationsList(description, operations), webhookList(webhooks));
  const site = { all: operations, codes, advice, conventions, client };
  const described = [...operations.map((each) => operationPage(description, each, site)), ...webhooks];
  return [
    firstPage(description, lists, written),
    ...inGroup((group) => group === guidesGroup),
    ...groupPages(description, operations),
    ...described,
    ...schemaPages(description, [...described, ...errors]),
    ...inGroup((group) => group !== guidesGroup && group !== maintainers),
    ...(library ? libraryPages(library.entries, operations, library.usages) : []),
    conventionsPage(description, operations, conventions),
    ...errors.map((page) => ({ ...page, ...(advice && { source: catalogue }) })),
    ...others.map(otherServerPage),
    ...(notes === undefined ? [] : [changelogPage(notes, releases, operations)]),
    ...inGroup((group) => group === maintainers),
  ];
}

/** The heading under which the first page lists the operations. */
const place = "<!-- operations -->";

/** The guide `index.md`, or a page of what the description says of itself; with all operations and webhooks. */
function firstPage(description: Description, lists: string, written: Page[]): Page {
  const { title = "API", description: text } = (description.info ?? {}) as {
    title?: string;
    description?: string;
  };
  const page = written.find(({ path }) => path === "index") ?? {
    path: "index",
    title,
    summary: firstSentence(text),
    group: undefined,
    layout: "text",
    markdown: blocks(`# ${title}`, text, place),
  };
  return { ...page, markdown: page.markdown.replace(place, () => lists) };
}
