import { type Coverage, shortfall } from "../coverage/coverage.js";
import { countCoverage } from "./count-coverage.js";

/** Coverage for programs. */
export const coverageJson = (coverage: Coverage): string =>
  `${JSON.stringify({ format: 1, counts: countCoverage(coverage), shortfall: shortfall(coverage), ...coverage }, null, 2)}\n`;
