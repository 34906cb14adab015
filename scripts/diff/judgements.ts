import { readFileSync } from "node:fs";

/** What a change needs: another look at the docs, or a new patch, minor or major version. */
export const levels = ["docs", "patch", "minor", "major"] as const;
export type Level = (typeof levels)[number];

export const audiences = {
  send: "callers who send",
  read: "callers who read",
  docs: "readers of the docs",
} as const;
export type Audience = keyof typeof audiences;

/** What one kind of change means for one audience, and why. */
export interface Judgement {
  change: string;
  audience: Audience;
  contract: Level;
  package: Level;
  because: string;
}

const table = "scripts/diff/judgements.md";

/** Every decision about a kind of change; they stand, with what their columns mean, in judgements.md. */
export const judgements: Judgement[] = readFileSync(table, "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|") && !/^\| *(-|change )/.test(line))
  .map((line) => {
    const [, change = "", audience = "", contract = "", inPackage = "", because = ""] = line
      .split("|")
      .map((cell) => cell.trim());
    if (!isAudience(audience) || !isLevel(contract) || !isLevel(inPackage) || !because)
      throw new Error(`${table}: this row lacks a cell or has an unknown word: ${line}`);
    return { change, audience, contract, package: inPackage, because };
  });

function isAudience(name: string): name is Audience {
  return Object.hasOwn(audiences, name);
}

function isLevel(name: string): name is Level {
  return (levels as readonly string[]).includes(name);
}

/** Why, in the words of the rows that decided. */
export const reasons = (rows: Judgement[]): string =>
  [...new Set(rows.map(({ because }) => because))].join(" ");
