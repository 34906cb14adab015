import type { Finding } from "../description/finding.js";
import type { Difference } from "./output-tree.js";

/**
 * Prints findings the way editors and terminals link them: file:line:column first, then what to do. Warnings beside errors, and many
 * warnings, become one number for each rule: errors stand last and alone, and looking up a place in a large file takes a second.
 */
export function printFindings(findings: Finding[], most = 10): void {
  const warnings = findings.filter(({ severity }) => severity === "warn");
  const errors = findings.filter(({ severity }) => severity === "error");
  if (warnings.length > 0 && errors.length > 0) print(summarise(warnings));
  const shown = errors.length > 0 ? errors : warnings.length > most ? [] : warnings;
  for (const { file, line, column, rule, severity, message, hint } of shown) {
    print(`${file}:${line}:${column} ${severity === "warn" ? "warning" : "error"}: ${message} (${rule})`);
    if (hint) print(`    ${hint}`);
  }
}

/** Warnings in one line: how many, and how many of each rule. */
export function summarise(warnings: Finding[]): string {
  const counts = new Map<string, number>();
  for (const { rule } of warnings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const rules = [...counts].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `${count} ${rule}`);
  return warnings.length === 0 ? "no problems" : `${plural(warnings.length, "warning")}: ${rules.join(", ")}`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

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
