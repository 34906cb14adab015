import type { Disagreement } from "../../description/comparison.js";
import type { Reading } from "../reading.js";

/** Both descriptions, spelled alike. */
export interface Both {
  contract: Reading;
  server: Reading;
}

/** Callers send a value, and the server must take it; or they read what it sends. */
export type Direction = "send" | "read";

/** What is found inside one operation. */
export type Difference = Omit<Disagreement, "operationId">;
