import { duration } from "../../runner/report.js";
import type { Outcome, Result } from "../outcome.js";
import { type ProbeKind, probeKinds } from "../probe.js";

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

/** What was not asked, what the documentation leaves open, how to repeat a random failure; grouped by reason, because a line each is too long to read. */
export function noteLines(outcomes: readonly Outcome[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { result, note, name } of outcomes) {
    if (note === undefined) continue;
    const reason = result === "open" ? `left open, ${note}` : note;
    groups.set(reason, [...(groups.get(reason) ?? []), name]);
  }
  return [...groups].map(([reason, names]) => `${reason}: ${shorten(names)}`);
}

const shorten = (names: readonly string[], most = 6): string =>
  names.length > most
    ? `${names.slice(0, most).join(", ")} and ${names.length - most} more`
    : names.join(", ");
