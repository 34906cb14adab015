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

/** Compares what the description says with what was asserted where nothing was wrong. */
export function measureCoverage(
  laboratory: Laboratory,
  evidence: ReadonlySet<string>,
  exceptions: readonly Exception[],
  today = new Date(),
): Coverage {
  const day = today.toISOString().slice(0, 10);
  const excused = new Map(
    exceptions
      .filter(({ until }) => until >= day)
      .flatMap((exception) => exception.statements.map((name) => [name, exception] as const)),
  );
  const statements = statementsOf(laboratory).map(({ needs, ...statement }): Covered => {
    const exercised = needs.every((anyOf) => anyOf.some((each) => evidence.has(each)));
    const exception = exercised ? undefined : excused.get(label(statement));
    return { ...statement, exercised, ...(exception ? { exception } : {}) };
  });
  return { statements, staleExceptions: stale(statements, exceptions, day) };
}

function stale(statements: readonly Covered[], exceptions: readonly Exception[], day: string): string[] {
  const byLabel = new Map(statements.map((each) => [label(each), each]));
  return exceptions.flatMap(({ until, statements: names }) => [
    ...(until < day ? [`the exception for ${names.join(", ")} expired on ${until}`] : []),
    ...names.flatMap((name) => {
      const statement = byLabel.get(name);
      if (statement === undefined)
        return [`there is an exception for ${name}, which the description does not say`];
      return statement.exercised ? [`there is an exception for ${name}, which is exercised`] : [];
    }),
  ]);
}

export const label = ({ kind, name }: Pick<Covered, "kind" | "name">): string => `${kind}: ${name}`;

/** What keeps the gate shut, in words; empty when it opens. */
export const shortfall = ({ statements, staleExceptions }: Coverage): string[] => [
  ...(statements.length === 0 ? ["the description says nothing that could be exercised"] : []),
  ...statements
    .filter(({ exercised, exception }) => !exercised && exception === undefined)
    .map((each) => `nothing was asserted about ${label(each)}`),
  ...staleExceptions,
];
