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

/** What the official docs page of an operation shows, typed off by hand: the description must not drift from it. */
export interface Page {
  url: string;
  /** All that it names, in examples or in prose. */
  statuses: number[];
  exchanges?: Pick<Exchange, "name" | "status" | "parameters" | "body" | "response">[];
  /** Requests that it shows without a response. Of a form only the texts: it shows no bytes. */
  requests?: (Pick<Exchange, "name" | "status" | "parameters"> & { body?: object })[];
  /** Those that the description has to the letter, in the order of the tabs; others are generated. */
  samples?: { label: string; lang: string; sha256: string }[];
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
  const operations = describedOperations(root).map(({ operation }) => operation);
  const lost = [...pages.keys()].find((id) => !operations.some(({ operationId }) => operationId === id));
  if (lost) return `${lost} has an official docs page, but no description`;
  const exchanges = readExchanges(root);
  for (const operation of operations) {
    const { operationId: id } = operation;
    const own = exchanges.filter(({ operationId }) => operationId === id);
    const difference = differsFromPage(operation, own, pages.get(id));
    if (difference) return `${id}: ${difference}`;
  }
  return undefined;
}

function differsFromPage(
  operation: Described["operation"],
  all: Exchange[],
  page: Page | undefined,
): string | undefined {
  const { url, statuses = [], exchanges = [], requests = [], samples = [] } = page ?? {};
  const documented = all.filter((exchange) => exchange.documented);
  const unseen = documented.find(({ name }) => !exchanges.some((each) => each.name === name));
  if (unseen) return `${unseen.name} is called documented, but its official docs page does not show it`;
  const named = Object.keys(operation["x-documented"] ?? {}).map(Number);
  if (!isDeepStrictEqual(named, statuses))
    return `its official docs page names the statuses ${statuses.join(", ")}, not ${named.join(", ")}`;
  const changed = exchanges.find(
    (each) => !documented.some((own) => isDeepStrictEqual(shown(own), shown(each))),
  );
  if (changed) return `${changed.name} differs from its official docs page`;
  const unsent = requests.find((each) => !all.some((own) => isDeepStrictEqual(asked(own), each)));
  if (unsent) return `the request of ${unsent.name} differs from its official docs page`;
  if (operation.externalDocs?.url !== url) return `its official docs page is ${url}`;
  if (isDeepStrictEqual(samplesOf(operation), samples)) return undefined;
  return samples.length > 0
    ? "a code sample differs from its official docs page"
    : `openapi/samples/${operation.operationId}/ has a sample that no official docs page shows: delete it, because other samples are generated`;
}

const shown = ({ name, status, parameters, body, response }: NonNullable<Page["exchanges"]>[number]) => ({
  name,
  status,
  parameters,
  body,
  response,
});

/** The request alone, without the bytes of its files. */
function asked({ name, status, parameters, body, files }: Exchange): NonNullable<Page["requests"]>[number] {
  const texts = Object.entries(Object(body)).filter(([field]) => !files.includes(field));
  return { name, status, parameters, ...(body !== undefined && { body: Object.fromEntries(texts) }) };
}

const samplesOf = ({ "x-codeSamples": samples = [] }: Described["operation"]): Page["samples"] =>
  samples.map(({ label, lang, source }) => ({
    label,
    lang,
    sha256: createHash("sha256").update(source.trimEnd()).digest("hex"),
  }));
