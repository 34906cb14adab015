import type { CompareWith } from "../../description/comparison.js";
import { CannotCompareError } from "../cannot-compare-error.js";
import { comparePublished } from "./compare-published.js";
import { readPublished } from "./read-published.js";

/** Where the description that a server publishes differs from the contract, or in words why it cannot be read. */
export const compareWithContract: CompareWith = async (urlOrFile, contract, only) => {
  try {
    return comparePublished(contract, await readPublished(urlOrFile), only);
  } catch (error) {
    if (error instanceof CannotCompareError) return error.message;
    throw error;
  }
};
