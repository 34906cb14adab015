import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Description } from "../../description/description.js";
import { DescriptionError } from "../../description/description-error.js";
import { readOperations } from "../../description/read-operations.js";
import { catalogueFindings } from "./catalogue-findings.js";
import { changelogPage } from "./changelog-page.js";
import type { DocsSources } from "./docs-sources.js";
import { readErrorCodes } from "./error-codes.js";
import { type ErrorAdvice, errorPage, errorsPath } from "./error-page.js";
import { guidesNeedChange } from "./guide-findings.js";
import { guidePages } from "./guide-pages.js";
import { blocks, firstSentence } from "./markdown.js";
import { operationPage } from "./operation-page.js";
import { maintainers, type Page } from "./page.js";

/** Every page of the site, in the order of the menu; the first is index. What stands beside the description may be missing. */
export async function readPages(description: Description, { spec, changelog }: DocsSources): Promise<Page[]> {
  const guides = join(dirname(spec), "guides");
  const releases = join(dirname(spec), "releases");
  const operations = readOperations(description);
  const codes = readErrorCodes(description, operations);
  const catalogue = join(guides, "errors.yaml");
  const advice = await readAdvice(catalogue);
  const differences = advice && changelog ? catalogueFindings(codes, advice, catalogue) : []; // those of others pass
  if (differences.length > 0) throw new DescriptionError(guidesNeedChange, differences);
  const errors =
    codes.length > 0
      ? [{ ...errorPage(codes, advice, operations), ...(advice && { source: catalogue }) }]
      : [];
  const notes =
    changelog !== undefined && existsSync(changelog) ? readFileSync(changelog, "utf8") : undefined;
  const [, client] = /^# (\S+)/.exec(notes ?? "") ?? [];
  const written = guidePages(guides);
  const first = written.find(({ path }) => path === "index") ?? overview(description);
  return [
    first,
    ...written.filter((page) => page !== first && page.group !== maintainers),
    ...operations.map((operation) =>
      operationPage(description, operation, {
        all: operations,
        errors: errors.length > 0 ? `../${errorsPath}.md` : undefined,
        client,
      }),
    ),
    ...errors,
    ...(notes === undefined ? [] : [changelogPage(notes, releases, operations)]),
    ...written.filter(({ group }) => group === maintainers),
  ];
}

/** Loaded here because the YAML reader takes longer than the rest, and most descriptions have no such file. */
async function readAdvice(file: string): Promise<ErrorAdvice | undefined> {
  if (!existsSync(file)) return undefined;
  const { parseYaml } = await import("../../redocly/yaml.js");
  return parseYaml(readFileSync(file, "utf8")) as ErrorAdvice;
}

/** The first page of a description that has no guides. */
function overview(description: Description): Page {
  const { title = "API", description: text } = (description.info ?? {}) as {
    title?: string;
    description?: string;
  };
  return {
    path: "index",
    title,
    summary: firstSentence(text),
    group: undefined,
    layout: "text",
    markdown: blocks(`# ${title}`, text),
  };
}
