import type { Description } from "./description.js";

/** Where a published description differs from the contract in a way that callers would meet. */
export interface Disagreement {
  operationId: string;
  /** `request body /file_size`, `response 404`. */
  at: string;
  contract: string;
  server: string;
}

/** What comparing a published description with the contract found. */
export interface Comparison {
  disagreements: readonly Disagreement[];
  /** Ids of the operations that are only inferred, and that the published description lacks. */
  notThere: readonly string[];
}

/** Compares the description at a URL or in a file with the contract; resolves to a text where it cannot be read. */
export type CompareWith = (
  urlOrFile: string,
  contract: Description,
  only: readonly string[],
) => Promise<Comparison | string>;
