import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import { describedOperations, type Exchange, type Paths, readExchanges } from "./read-exchanges.js";

export type { Exchange };

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

/** The arguments as the client takes them: bytes as Blobs. */
export const withFiles = ({ arguments: args, files }: Exchange): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      files.includes(name) ? new Blob([String(value)]) : value,
    ]),
  );

/** What `fetch` takes to send the body. */
export function sentBody({ mediaType, body, files }: Exchange): BodyInit | undefined {
  if (mediaType !== "multipart/form-data") return body === undefined ? undefined : JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of Object.entries(body as object))
    form.append(name, files.includes(name) ? new Blob([String(value)]) : String(value));
  return form;
}
