import type { Locate } from "../redocly/source-locator.js";
import { checkServer, type Surroundings } from "./check-server.js";
import { ownSandbox } from "./own-sandbox.js";
import { readSettings, usage } from "./read-settings.js";
import { checkReportFiles, writeReports } from "./reports/write-reports.js";

/**
 * `npm run contract`: says whether a server conforms to a description, in whose files `locate` finds the pointers of findings, and writes the reports that were asked for.
 * Resolves to the exit code: 0 it does, 1 it does not, 2 nothing can be said.
 * @throws UsageError
 */
export async function contractCommand(
  args: string[],
  surroundings: Surroundings & { locate: Locate },
): Promise<0 | 1 | 2> {
  const { description, terminal, locate, environment } = surroundings;
  const settings = readSettings(args, description, environment);
  if (settings === "help") {
    terminal.print(usage(description));
    return 0;
  }
  checkReportFiles(settings);
  const report = await checkServer(settings, surroundings, ownSandbox(settings.ids), locate);
  writeReports(settings, report, terminal.print);
  terminal.print(`\n${report.verdict}`);
  return report.exitCode;
}
