import { changeSections } from "./change-sections.js";
import { versionOf } from "./check-versions.js";
import { compare, type Verdict } from "./compare.js";
import { audiences } from "./judgements.js";
import type { Side } from "./side.js";

/** What a release changes in the contract, in Markdown, as the changelog of the docs shows it. */
export async function releaseChanges(base: Side, revision: Side, release: string): Promise<string> {
  const verdicts = await compare(base, revision);
  const [from, to] = [versionOf(base), versionOf(revision)];
  if (verdicts.length === 0)
    return `Nothing has changed in the contract since ${base.package?.version ?? from}.\n`;
  const step = from === to ? `The contract stays at ${to}.` : `The contract goes from ${from} to ${to}.`;
  return `${step} ${broken(verdicts)}\n\n${changeSections(verdicts, release)}\n`;
}

function broken(verdicts: Verdict[]): string {
  const reached = verdicts.filter(({ level }) => level === "major").flatMap((verdict) => verdict.audiences);
  const names = [...new Set(reached)].map((one) => audiences[one]);
  return names.length === 0 ? "It breaks no one." : `It breaks ${names.join(" and ")}.`;
}
