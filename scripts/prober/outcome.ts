import type { Violation } from "../checker/violation.js";
import { type Probe, probeKinds } from "./probe.js";

/**
 * - `conforms`: the server did what the description says
 * - `open`: it did something that the documentation leaves open; `note` says what
 * - `violated`: it did something else
 * - `not-exercised`: it was not asked; `note` says why
 */
export type Result = "conforms" | "open" | "violated" | "not-exercised";

/** What an outcome is about: a kind of probe, or what the server says of itself. */
export const outcomeKinds = {
  ...probeKinds,
  description: "the description that the server publishes",
} as const;

/** What came of one probe, or of one property: then of its shrunken counterexample. */
export interface Outcome {
  kind: keyof typeof outcomeKinds;
  name: string;
  operationId: string;
  pointer: string;
  result: Result;
  note: string | undefined;
  violations: readonly Violation[];
  /** Requests that it took. */
  requests: number;
  milliseconds: number;
}

/** The outcome of a probe that was not asked, or with which nothing is wrong yet. */
export const outcomeOf = (
  { kind, name, pointer, draft: { operation } }: Pick<Probe, "kind" | "name" | "pointer" | "draft">,
  { result, ...rest }: Partial<Outcome> & { result: Result },
): Outcome => ({
  kind,
  name,
  operationId: operation.id,
  pointer,
  result,
  note: undefined,
  violations: [],
  requests: 0,
  milliseconds: 0,
  ...rest,
});

export const errorsOf = (violations: readonly Violation[]): Violation[] =>
  violations.filter(({ severity }) => severity === "error");

/** The note of what the budget did not reach. */
export const budgetSpent = "the budget was spent";
