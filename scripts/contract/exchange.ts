import type { Contract } from "./contract.js";
import type { ContractOperation } from "./contract-operation.js";
import type { Evaluation } from "./evaluation.js";
import type { Breach } from "./violation.js";

/** One request and its answer, both read to the end. */
export interface Exchange {
  contract: Contract;
  operation: ContractOperation;
  path: Record<string, string>;
  request: Request;
  requestText: string;
  response: Response;
  responseText: string;
  /** Milliseconds from sending to the last byte of the answer. */
  elapsed: number;
  /** How many milliseconds an answer may take. */
  budget: number;
  evaluation: Evaluation;
}

/** One thing that an exchange can get wrong. */
export type Rule = (exchange: Exchange) => Breach[];
