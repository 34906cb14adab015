import type { Violation } from "../../checker/violation.js";
import type { Outcome } from "../outcome.js";
import { probeKinds } from "../probe.js";

/** A violation and how often it was met: one fault of a server shows in many responses. */
export interface Distinct {
  violation: Violation;
  times: number;
  /** What was asked when it was met first, in words. */
  check: string;
}

/** Each violation once: the same rule, broken at the same place, against the same line. */
export function distinctViolations(outcomes: readonly Outcome[]): Distinct[] {
  const found = new Map<string, Distinct>();
  for (const { kind, name, violations } of outcomes)
    for (const violation of violations) {
      const { rule, severity, operationId, at, pointer } = violation;
      const key = JSON.stringify([rule, severity, operationId, at, pointer]);
      const known = found.get(key);
      if (known) known.times += 1;
      else found.set(key, { violation, times: 1, check: `${probeKinds[kind]}: ${name}` });
    }
  return [...found.values()];
}
