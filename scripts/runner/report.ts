import type { Finding } from "../description/finding.js";
import type { Difference } from "./output-tree.js";

/** Runs one stage and prints its line when it is done: what it made, and how long that took. */
export async function stage<T>(
  name: string,
  work: () => T | Promise<T>,
  describe: (result: T) => string,
  line = print,
): Promise<T> {
  const start = performance.now();
  const result = await work();
  line(`${name.padEnd(8)} ${describe(result).padEnd(60)} ${duration(start).padStart(8)}`);
  return result;
}

/** Prints findings the way editors and terminals link them, file:line:column first, each with what to do about it. */
export function printFindings(findings: Finding[]): void {
  for (const { file, line, column, rule, severity, message, hint } of findings) {
    print(`${file}:${line}:${column} ${severity}: ${message} (${rule})`);
    if (hint) print(`    ${hint}`);
  }
}

/** Warnings in one line: how many, and of which rules. */
export function summarise(findings: Finding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `${count} ${rule}`);
  return findings.length === 0
    ? "no problems"
    : `no errors, ${findings.length} remarks: ${rules.slice(0, 3).join(", ")}`;
}

/** Prints one line for each file that is different. */
export function printDifferences(folder: string, differences: Difference[]): void {
  for (const { path, kind } of differences) print(`  ${kind.padEnd(8)} ${folder}/${path}`);
}

/** Prints what was written: a line for each file that changed or went, and one for all the new files of a folder. */
export function printWritten(folder: string, differences: Difference[]): void {
  const fresh = differences.filter(({ kind }) => kind === "missing");
  printDifferences(
    folder,
    differences.filter((each) => !fresh.includes(each)),
  );
  const below = (path: string) => path.split("/").slice(0, -1).join("/");
  for (const place of new Set(fresh.map(({ path }) => below(path)))) {
    const files = fresh.filter(({ path }) => below(path) === place);
    const named =
      files.length > 1
        ? `${[folder, place].filter(Boolean).join("/")}/, ${files.length} files`
        : `${folder}/${files[0]?.path}`;
    print(`  new      ${named}`);
  }
}

/** Prints remarks, the first few of them in full. */
export function printNotes(notes: string[], most = 5): void {
  for (const note of notes.slice(0, most)) print(`         ${note}`);
  if (notes.length > most)
    print(
      `         … and ${notes.length - most} more of the kind; each stands with its operation in client.ts`,
    );
}

export const print = (line: string) => void process.stdout.write(`${line}\n`);

/** The time since `start`, for people. */
export function duration(start: number): string {
  const ms = performance.now() - start;
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
