import { createHash } from "node:crypto";
import { open } from "../expectations.js";
import type { Expectation, Probe } from "../probe.js";
import type { Subject } from "../subject.js";

/** An identifier of the same form that does not exist: its prefix, then text that no generator of identifiers makes. */
export function impossible(id: unknown): string {
  const prefix = /^[A-Za-z]+_/.exec(`${id}`)?.[0] ?? "";
  return `${prefix}none${createHash("sha256").update(`${id}`).digest("hex").slice(0, 24)}`;
}

/** Whether an identifier is one of these. */
export const isImpossible = (id: string): boolean => /^([A-Za-z]+_)?none[0-9a-f]{24}$/.test(id);

/** Each identifier of the path replaced by one that does not exist. */
export function unknownResourceProbes(subject: Subject): Probe[] {
  const { operation, base } = subject;
  const identifiers = operation.parameters.filter((each) => each.in === "path");
  return identifiers.map(({ name, pointer }, index) => ({
    kind: "unknown-resource",
    name: `${name} that does not exist`,
    pointer,
    draft: { ...base, parameters: { ...base.parameters, [name]: impossible(base.parameters[name] ?? "") } },
    expect: expectationOf(subject, name, index === identifiers.length - 1),
    covers: [],
  }));
}

/** An exchange says so with `x-unknown`. Else a foreign parent is 403 or 404, and what the last one gets is left open. */
function expectationOf(subject: Subject, name: string, last: boolean): Expectation {
  const shown = subject.exchanges.filter(({ unknown }) => unknown === name).map(({ status }) => status);
  if (shown.length > 0) return { statuses: shown };
  const parent = [403, 404].filter((status) => subject.statuses.includes(status));
  if (!last && parent.length > 0) return { statuses: parent };
  return { statuses: [...open(subject).statuses, 403, 404], open: true };
}
