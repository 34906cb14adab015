import { matchesPattern } from "../matches-pattern.js";
import type { Laboratory } from "../subject.js";
import type { Exception } from "./exceptions.js";
import { type Statement, statementsOf } from "./statements.js";

/** A statement of the description, whether it was put to the test, or why not. */
export interface Covered {
  kind: Statement["kind"];
  name: string;
  pointer: string;
  exercised: boolean;
  exception?: Exception;
}

export interface Coverage {
  statements: Covered[];
  /** What is wrong with the exceptions: expired, or not needed. */
  staleExceptions: string[];
}

/** Compares what the description says with what was asserted in exchanges without a fault. */
export function measureCoverage(
  laboratory: Laboratory,
  evidence: ReadonlySet<string>,
  exceptions: readonly Exception[],
  today = new Date(),
): Coverage {
  const day = today.toISOString().slice(0, 10);
  const valid = exceptions.filter(({ until }) => until >= day);
  const statements = statementsOf(laboratory).map(({ needs, ...statement }): Covered => {
    const exercised = needs.every((anyOf) => anyOf.some((each) => evidence.has(each)));
    const excuses = (each: Exception) =>
      each.statements.some((pattern) => matchesPattern(pattern, label(statement)));
    const exception = exercised ? undefined : valid.find(excuses);
    return { ...statement, exercised, ...(exception ? { exception } : {}) };
  });
  // A run about some operations says nothing about the exceptions for others.
  const whole = laboratory.chosen === laboratory.operations;
  return { statements, staleExceptions: whole ? stale(statements, exceptions, day) : [] };
}

function stale(statements: readonly Covered[], exceptions: readonly Exception[], day: string): string[] {
  return exceptions.flatMap(({ until, statements: patterns }) => [
    ...(until < day ? [`the exception for ${patterns.join(", ")} expired on ${until}`] : []),
    ...patterns.flatMap((pattern) => {
      const about = statements.filter((each) => matchesPattern(pattern, label(each)));
      if (about.length === 0)
        return [`there is an exception for ${pattern}, which matches nothing in the description`];
      return about.every(({ exercised }) => exercised)
        ? [`there is an exception for ${pattern}, which is exercised`]
        : [];
    }),
  ]);
}

export const label = ({ kind, name }: Pick<Covered, "kind" | "name">): string => `${kind}: ${name}`;

/** What is missing for the gate to pass, in words; empty when it passes. */
export const shortfall = ({ statements, staleExceptions }: Coverage): string[] => [
  ...(statements.length === 0 ? ["the description says nothing that could be exercised"] : []),
  ...statements
    .filter(({ exercised, exception }) => !exercised && exception === undefined)
    .map((each) => `nothing was asserted about ${label(each)}`),
  ...staleExceptions,
];
