import { existsSync } from "node:fs";
import type { Description } from "../../description/description.js";
import { DescriptionError } from "../../description/description-error.js";
import { readOperations } from "../../description/read-operations.js";
import { CannotRunError } from "../../prober/cannot-run-error.js";
import type { Page } from "./page.js";

/** What a run of the contract checks has to reach, for people and for programs. */
export interface CoverageReport {
  page: Page;
  json: string;
}

/**
 * The report on a description; `undefined` where nobody demands coverage, for then there is no file of exceptions. What reads the
 * description like the checks is loaded here, because other descriptions do not need it.
 */
export async function readCoverageReport(
  description: Description,
  exceptionsFile: string,
): Promise<CoverageReport | undefined> {
  if (!existsSync(exceptionsFile)) return undefined;
  const [{ demandedCoverage }, { coverageJson }, { coveragePage }] = await Promise.all([
    import("../../prober/coverage/demanded-coverage.js"),
    import("../../prober/reports/coverage-json.js"),
    import("./coverage-page.js"),
  ]);
  try {
    const coverage = demandedCoverage(description, exceptionsFile);
    return { page: coveragePage(coverage, readOperations(description)), json: coverageJson(coverage) };
  } catch (error) {
    if (error instanceof CannotRunError) throw new DescriptionError(error.message);
    throw error;
  }
}
