import type { Description } from "../../description/description.js";
import { CannotCompareError } from "../cannot-compare-error.js";
import { comparePublished } from "./compare-published.js";
import type { Disagreement } from "./disagreement.js";
import { readPublished } from "./read-published.js";

/** Where the description that a server publishes disagrees with the contract, or in words why it cannot be read. */
export async function compareWithContract(
  urlOrFile: string,
  contract: Description,
  only: readonly string[],
): Promise<Disagreement[] | string> {
  try {
    return comparePublished(contract, await readPublished(urlOrFile), only);
  } catch (error) {
    if (error instanceof CannotCompareError) return error.message;
    throw error;
  }
}
