import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Description } from "../../scripts/description/description.js";
import {
  type Described,
  describedOperations,
  type Exchange,
  type Paths,
  readExchanges,
} from "./read-exchanges.js";

/** What the official docs page of an operation shows, typed off by hand: the description must not drift from it, whoever changes it. */
export interface Page {
  /** In the order of the tabs. */
  samples: { label: string; lang: string; sha256: string }[];
  exchanges: Pick<Exchange, "name" | "status" | "parameters" | "body" | "response">[];
}

const folder = "test/contract/pages";

/** Every official docs page, by the operationId that is the name of its file. */
export const pages: ReadonlyMap<string, Page> = new Map(
  readdirSync(folder).map((file) => [
    file.replace(/\.json$/, ""),
    JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as Page,
  ]),
);

/** Where the description differs from an official docs page, or calls documented what none of them shows. */
export function differsFromPages(description: Description): string | undefined {
  const root = description as unknown as Paths;
  const documented = readExchanges(root).filter((exchange) => exchange.documented);
  const unseen = documented.find(({ operationId, name }) => !shows(pages.get(operationId), name));
  if (unseen)
    return `${unseen.id} is called documented, but ${folder}/${unseen.operationId}.json does not show it`;
  for (const { operation } of describedOperations(root)) {
    const [stray] = pages.has(operation.operationId) ? [] : samplesOf(operation);
    if (stray)
      return `openapi/samples/${operation.operationId}/ has a sample (${stray.label}) that no official docs page shows: delete it, because other samples are generated`;
  }
  for (const [operationId, { samples, exchanges }] of pages) {
    const described = describedOperations(root).find(
      ({ operation }) => operation.operationId === operationId,
    );
    if (described === undefined) return `${operationId} has an official docs page, but no description`;
    const own = documented.filter((exchange) => exchange.operationId === operationId).map(shown);
    const lost = exchanges.find((exchange) => !own.some((each) => isDeepStrictEqual(each, shown(exchange))));
    if (lost) return `${operationId}: ${lost.name} differs from its official docs page`;
    if (!isDeepStrictEqual(samplesOf(described.operation), samples))
      return `${operationId}: a code sample differs from its official docs page`;
  }
  return undefined;
}

const shows = (page: Page | undefined, exchange: string): boolean =>
  page?.exchanges.some(({ name }) => name === exchange) ?? false;

const shown = ({ name, status, parameters, body, response }: Page["exchanges"][number]) => ({
  name,
  status,
  parameters,
  body,
  response,
});

const samplesOf = ({ "x-codeSamples": samples = [] }: Described["operation"]): Page["samples"] =>
  samples.map(({ label, lang, source }) => ({
    label,
    lang,
    sha256: createHash("sha256").update(source.trimEnd()).digest("hex"),
  }));
