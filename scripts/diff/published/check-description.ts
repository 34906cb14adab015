import type { Description } from "../../description/description.js";
import { CannotCompareError } from "../cannot-compare-error.js";
import { comparePublished } from "./compare-published.js";
import { readPublished } from "./read-published.js";

/**
 * Compares the description that a server publishes with the contract, and says where callers would meet a difference.
 * Resolves to the exit code: 0 it agrees, 1 it does not, 2 it cannot be read.
 */
export async function checkDescription(
  published: string,
  contract: Description,
  { only, github }: { only: readonly string[]; github: boolean },
  print: (line: string) => void,
): Promise<0 | 1 | 2> {
  try {
    const found = comparePublished(contract, await readPublished(published), only);
    for (const { operationId, at, contract: ours, server } of found) {
      print(`${operationId}, ${at}: the contract has ${ours}, the description ${server}`);
      if (github)
        print(
          `::error title=contract%3A description::${escapeData(`${operationId}, ${at}: the contract has ${ours}, the description ${server}`)}`,
        );
    }
    print(
      found.length === 0
        ? `AGREES: ${published} says what the contract says.`
        : `\nDISAGREES: ${published} says something else than the contract in ${found.length} places.`,
    );
    return found.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CannotCompareError)) throw error;
    print(`COULD NOT RUN: ${error.message}.`);
    return 2;
  }
}

const escapeData = (text: string): string => text.replaceAll("%", "%25").replaceAll("\n", "%0A");
