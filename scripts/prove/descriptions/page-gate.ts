import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { readOperations } from "../../contract/read-operations.js";
import { readExchanges } from "../../contract-run/exchanges.js";
import type { Description } from "../../description.js";

/** An exchange as the page of an operation shows it. */
interface PageExchange {
  operationId: string;
  name: string;
  status: number;
  parameters: Record<string, string>;
  body: unknown;
  answer: unknown;
}

/** The pages, typed off by hand: the description must not drift from them, whoever changes it. */
export const pageExchanges = JSON.parse(readFileSync("test/contract/page.json", "utf8")) as PageExchange[];

/** Which documented exchange of the page the description does not have to the letter, or calls something else than documented. */
export function disagreesWithPage(description: Description): string | undefined {
  const described = readOperations(description).flatMap((operation) => readExchanges(description, operation));
  const lost = pageExchanges.find(
    (page) =>
      !described.some(
        ({ operation, name, status, parameters, body, answer, provenance }) =>
          provenance === "documented" &&
          isDeepStrictEqual(
            { operationId: operation.id, name, status, parameters, body: body?.value, answer },
            page,
          ),
      ),
  );
  return lost && `the page's ${lost.status} of ${lost.operationId} is not described to the letter`;
}
