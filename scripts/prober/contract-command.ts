import type { CompareWith } from "../description/comparison.js";
import type { Locate } from "../description/source-position.js";
import { checkDescription } from "./check-description.js";
import { checkServer, type Surroundings } from "./check-server.js";
import { ownSandbox } from "./own-sandbox.js";
import { readSettings } from "./read-settings.js";
import { checkReportFiles, writeReports } from "./reports/write-reports.js";
import { usage } from "./usage.js";

export interface ContractSurroundings extends Surroundings {
  /** What to type for this command. */
  command: string;
  /** Compares a description that a server publishes with the contract. */
  comparePublished: CompareWith;
  /** Finds lines of the description; absent where its files are not there. */
  locate?: Locate;
}

/**
 * `npm run contract`, and `npx aitronos-knowledge contract`: says whether a server conforms to the description, and writes the reports
 * that were asked for. Resolves to the exit code: 0 it does, 1 it does not, 2 nothing can be said.
 * @throws UsageError
 */
export async function contractCommand(
  args: string[],
  surroundings: ContractSurroundings,
): Promise<0 | 1 | 2> {
  const { description, terminal, locate, environment, command } = surroundings;
  const settings = readSettings(args, description, environment);
  if (settings === "help") {
    terminal.print(usage(description, command));
    return 0;
  }
  checkReportFiles(settings);
  const { published } = settings;
  const report =
    published === undefined
      ? await checkServer(settings, surroundings, ownSandbox(settings.ids), locate)
      : await checkDescription({ ...settings, published }, surroundings);
  writeReports(settings, report, terminal.print);
  terminal.print(report.verdict);
  return report.exitCode;
}
