import { duration } from "../../runner/report.js";
import type { Outcome, Result } from "../outcome.js";
import { type ProbeKind, probeKinds } from "../probe.js";
import type { Cleared } from "../supply/supplied-ask.js";

const columns = ["conforms", "open", "violated", "not-exercised"] as const satisfies readonly Result[];
const width = Math.max(...Object.values(probeKinds).map(({ length }) => length));

export const heading = `${"".padEnd(width)}  ${columns.map((name) => name.replace("-", " ").padStart(15)).join("")}   requests`;

/** One kind of probe in one line, printed when it is done. */
export function kindLine(kind: ProbeKind, outcomes: readonly Outcome[], start: number): string {
  const counts = columns.map((name) => {
    const count = outcomes.filter(({ result }) => result === name).length;
    return `${count === 0 ? "·" : count}`.padStart(15);
  });
  const requests = outcomes.reduce((sum, each) => sum + each.requests, 0);
  return `${probeKinds[kind].padEnd(width)}  ${counts.join("")}${`${requests}`.padStart(11)}  ${duration(start)}`;
}

/**
 * What was not asked, what the documentation leaves open, how to retry a random failure; grouped by reason, because a line for each is too
 * long to read. All that it leaves open is named: a server's choice stands nowhere else.
 */
export function noteLines(outcomes: readonly Outcome[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { result, note, name } of outcomes) {
    if (note === undefined) continue;
    const reason = result === "open" ? `left open, ${note}` : note;
    groups.set(reason, [...(groups.get(reason) ?? []), name]);
  }
  return [...groups].map(
    ([reason, names]) => `${reason}: ${shorten(names, reason.startsWith("left open") ? names.length : 6)}`,
  );
}

/** What became of everything that a run made at a server that is not the sandbox. */
export const clearedLines = ({ removed, left }: Cleared): string[] => [
  ...(removed > 0
    ? [`Removed at the end, because this run had made it and not yet removed it: ${removed}.`]
    : []),
  ...(left.length > 0 ? [`LEFT BEHIND, remove it yourself: ${left.join(", ")}`] : []),
];

/** Each name once, with how often it was seen: operations have much in common. */
function shorten(names: readonly string[], most: number): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const texts = [...counts].map(([name, times]) => (times > 1 ? `${name} (${times} times)` : name));
  return texts.length > most
    ? `${texts.slice(0, most).join(", ")} and ${texts.length - most} more`
    : texts.join(", ");
}
