import type { Operation } from "../description/operation.js";
import type { Body } from "./body.js";
import type { Contract } from "./contract.js";
import type { Evaluation } from "./evaluation.js";
import type { Breach } from "./violation.js";

/** One request and its response, both read as far as they go. */
export interface Exchange {
  contract: Contract;
  operation: Operation;
  path: Record<string, string>;
  request: Request;
  requestBody: Body;
  response: Response;
  responseBody: Body;
  /** Milliseconds from sending to the last byte of the response. */
  elapsed: number;
  /** How many milliseconds a response may take. */
  budget: number;
  /** Servers that the caller names beside those of the description. */
  origins: readonly string[];
  /** Names of response headers, in lower case, that pass though nothing describes them. */
  acceptedHeaders: ReadonlySet<string>;
  evaluation: Evaluation;
}

/** One thing that an exchange can get wrong. */
export type Rule = (exchange: Exchange) => Breach[];
