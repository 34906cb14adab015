import type { Coverage } from "../coverage/coverage.js";
import { statementKinds } from "../coverage/statements.js";

/** How many statements of a kind there are, and what became of them. */
export interface Count {
  kind: string;
  exercised: number;
  excepted: number;
  missing: number;
  total: number;
}

/** One count for each kind of statement, always in the same order. */
export const countCoverage = ({ statements }: Coverage): Count[] =>
  statementKinds.map((kind) => {
    const own = statements.filter((each) => each.kind === kind);
    const exercised = own.filter((each) => each.exercised).length;
    const excepted = own.filter((each) => each.exception).length;
    return { kind, exercised, excepted, missing: own.length - exercised - excepted, total: own.length };
  });
