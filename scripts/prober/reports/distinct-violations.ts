import type { Violation } from "../../checker/violation.js";
import { type Outcome, outcomeKinds } from "../outcome.js";

/** A violation and how often it was seen: one fault of a server shows in many responses. */
export interface Distinct {
  violation: Violation;
  times: number;
  /** The operations whose responses have it. */
  operations: Set<string>;
  /** What was asked when it was first seen, in words. */
  check: string;
}

/**
 * Each violation once: the same rule, broken at the same place, against the same line. An undocumented header counts once, wherever it is
 * seen.
 */
export function distinctViolations(outcomes: readonly Outcome[]): Distinct[] {
  const found = new Map<string, Distinct>();
  for (const { kind, name, violations } of outcomes)
    for (const violation of violations) {
      const { rule, severity, operationId, at, pointer } = violation;
      const place = rule === "header-undocumented" ? [] : [operationId, pointer];
      const key = JSON.stringify([rule, severity, at, ...place]);
      const known = found.get(key);
      const operation = operationId ?? "no operation";
      if (known) {
        known.times += 1;
        known.operations.add(operation);
      } else {
        const check = `${outcomeKinds[kind]}: ${name}`;
        found.set(key, { violation, times: 1, operations: new Set([operation]), check });
      }
    }
  return [...found.values()];
}
