import type { Violation } from "../../checker/violation.js";
import type { Draft } from "../draft.js";
import { succeeds } from "../expectations.js";
import { errorsOf } from "../outcome.js";
import type { Expectation } from "../probe.js";
import type { CheckedResponse } from "../prober.js";
import { patiently, type Run } from "../run.js";
import type { Subject } from "../subject.js";

/** Why a story cannot be told to its end: a request was not sent, or the documentation leaves open what the story is about. */
export class Untold extends Error {
  override readonly name = "Untold";

  constructor(
    readonly result: "open" | "not-exercised",
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** Where a story is told: the requests of one run, and what is wrong with their responses. */
export interface Scene {
  run: Run;
  /** Whatever was wrong. */
  violations: Violation[];
  /** Sends a request, by default the documented one, and expects a success unless told otherwise. @throws Untold without a response that conforms */
  ask(subject: Subject, change?: { draft?: Draft; expect?: Expectation }): Promise<CheckedResponse>;
  /** Notes that a response does not fit what others say. */
  blame(checked: CheckedResponse, about: { at: string; expected: string; found: string }): void;
}

export function createScene(run: Run): Scene {
  const violations: Violation[] = [];
  return {
    run,
    violations,
    ask: async (subject, { draft = subject.base, expect = succeeds(subject) } = {}) => {
      const checked = await patiently(run, { draft, expect, pointer: subject.operation.pointer });
      if ("notAsked" in checked) throw new Untold("not-exercised", checked.notAsked);
      violations.push(...checked.violations);
      if (errorsOf(checked.violations).length > 0)
        throw new Untold("open", "a response on the way does not conform");
      if (checked.deviation === undefined) for (const name of checked.asserted) run.evidence.add(name);
      return checked;
    },
    blame: (checked, about) => {
      const { pointer } = checked.draft.operation;
      violations.push(checked.blame({ rule: "life", side: "response", pointer, ...about }));
    },
  };
}
