import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

interface Outcome {
  want: {
    fails?: { reason?: string };
    /** For a folder: the outcome of each file, or how many files have each outcome. */
    files?: string[] | Record<string, number>;
  };
}

interface Scenario extends Outcome {
  says: string;
  /** The same scenario again, with what the first run left behind. */
  then?: Outcome[];
}

const place = /^<!-- scenarios: (\S+) -->$/gm;

/**
 * Replaces each comment that names scenarios of a test, by the beginning of their file names, with a table: what happens, and how it ends.
 */
export async function withScenarios(markdown: string, folder: string): Promise<string> {
  if (markdown.search(place) < 0) return markdown;
  const { parseYaml } = await import("../../../redocly/yaml.js");
  const read = (path: string) => parseYaml(readFileSync(path, "utf8")) as Scenario[];
  return markdown.replace(place, (_, prefix: string) =>
    scenarioTable(filesOf(join(folder, prefix)).flatMap(read)),
  );
}

/** No scenarios where the tests are missing. */
const filesOf = (prefix: string): string[] =>
  (existsSync(dirname(prefix)) ? readdirSync(dirname(prefix)) : [])
    .filter((name) => name.startsWith(basename(prefix)))
    .sort()
    .map((name) => join(dirname(prefix), name));

function scenarioTable(scenarios: readonly Scenario[]): string {
  const rows = scenarios.map(({ says, want, then = [] }) => {
    const ends = [{ want }, ...then].map(({ want }) => endOf(want));
    return `| ${says} | ${[...new Set(ends)].join(", then ")} |`;
  });
  return ["| what happens | how it ends |", "| --- | --- |", ...rows].join("\n");
}

function endOf({ fails, files }: Outcome["want"]): string {
  if (fails) return fails.reason ? `\`${fails.reason}\`` : "ends";
  if (files === undefined) return "arrives";
  const outcomes = Array.isArray(files)
    ? files.map((line) => line.slice(line.lastIndexOf(": ") + 2))
    : Object.entries(files).flatMap(([outcome, count]) => Array<string>(count).fill(outcome));
  const failed = outcomes.filter((outcome) => outcome.startsWith("failed")).length;
  if (failed > 0) return `${failed} of ${outcomes.length} files ${failed === 1 ? "fails" : "fail"}`;
  return outcomes.includes("found") || outcomes.length === 0 ? "nothing is sent" : "all arrive";
}
