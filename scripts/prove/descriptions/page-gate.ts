import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { readOperations } from "../../checker/read-operations.js";
import type { Description, PathItem } from "../../description/description.js";
import { readExchanges } from "../../prober/exchanges.js";

/** What the page of an operation shows, typed off by hand: the description must not drift from it, whoever changes it. */
interface Page {
  operationId: string;
  /** In the order of the tabs. */
  samples: { label: string; lang: string; sha256: string }[];
  exchanges: {
    name: string;
    status: number;
    parameters: Record<string, string>;
    body: unknown;
    answer: unknown;
  }[];
}

export const page = JSON.parse(readFileSync("test/contract/page.json", "utf8")) as Page;

/** What of the page the description does not have to the letter, or calls something else than documented. */
export function disagreesWithPage(description: Description): string | undefined {
  const operation = readOperations(description).find(({ id }) => id === page.operationId);
  if (operation === undefined) return `the page's operation ${page.operationId} is not described`;
  const described = readExchanges(description, operation)
    .filter(({ provenance }) => provenance === "documented")
    .map(({ name, status, parameters, body, answer }) => ({
      name,
      status,
      parameters,
      body: body?.value,
      answer,
    }));
  const lost = page.exchanges.find((shown) => !described.some((each) => isDeepStrictEqual(each, shown)));
  if (lost) return `the page's ${lost.status} is not described to the letter`;
  const samples = samplesOf(description, operation.path).slice(0, page.samples.length);
  return isDeepStrictEqual(samples, page.samples) ? undefined : "a code sample is not that of the page";
}

function samplesOf(description: Description, path: string) {
  const { post } = (description.paths?.[path] ?? {}) as PathItem;
  const { "x-codeSamples": samples = [] } = (post ?? {}) as {
    "x-codeSamples"?: { label: string; lang: string; source: string }[];
  };
  return samples.map(({ label, lang, source }) => ({
    label,
    lang,
    sha256: createHash("sha256").update(source.trimEnd()).digest("hex"),
  }));
}
