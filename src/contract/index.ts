/** Checks for those who serve the API: `aitronos-knowledge/contract`. */

export {
  ContractViolationError,
  describeViolation,
  type Violation,
} from "../../scripts/checker/violation.js";
export type { SourcePosition } from "../../scripts/description/source-position.js";
export { type ContractFetchOptions, contractFetch } from "./contract-fetch.js";
