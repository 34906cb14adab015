import type { Reading } from "../reading.js";

/** Where a published description says something else than the contract, and callers would meet it. */
export interface Disagreement {
  operationId: string;
  /** `request body /file_size`, `response 404`. */
  at: string;
  contract: string;
  server: string;
}

/** Both descriptions, spelled alike. */
export interface Both {
  contract: Reading;
  server: Reading;
}

/** Callers send a value, and the server must take it; or they read what it sends. */
export type Direction = "send" | "read";

/** What is found inside one operation. */
export type Difference = Omit<Disagreement, "operationId">;
