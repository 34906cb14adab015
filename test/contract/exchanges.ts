import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import { describedOperations, type Exchange, type Paths, readExchanges } from "./read-exchanges.js";

export { type Exchange, withFiles } from "./read-exchanges.js";

/** The description as readers of the package get it. */
const description = parseYaml(readFileSync("generated/openapi.yaml", "utf8")) as Paths;

/** Every exchange of the description. */
export const exchanges: Exchange[] = readExchanges(description);

/** Every status that each operation describes, by operationId. */
export const describedStatuses: Record<string, number[]> = Object.fromEntries(
  describedOperations(description).map(({ operation }) => [
    operation.operationId,
    Object.keys(operation.responses).map(Number),
  ]),
);

/** The exchange of an error code that _Get upload URL_ does not return; `undefined` where it does, or where no exchange shows the code. */
export function exchangeElsewhere(code: string): Exchange | undefined {
  const showing = exchanges.filter(({ response }) => codeOf(response) === code);
  return showing.some(({ operationId }) => operationId === "getUploadUrl") ? undefined : showing[0];
}

const codeOf = (response: unknown): unknown =>
  (response as { error?: { code?: unknown } } | undefined)?.error?.code;
