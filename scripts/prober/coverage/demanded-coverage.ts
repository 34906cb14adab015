import type { Description } from "../../description/description.js";
import { readLaboratory } from "../subject.js";
import { type Coverage, type Covered, label } from "./coverage.js";
import { type Exception, readExceptions } from "./exceptions.js";
import { statementsOf } from "./statements.js";

/** What the gate demands: everything is exercised that no exception excuses. A run that ends well has reached exactly this. */
export function demandedCoverage(description: Description, exceptionsFile: string): Coverage {
  const excused = new Map<string, Exception>(
    readExceptions(exceptionsFile).flatMap((exception) =>
      exception.statements.map((name) => [name, exception] as const),
    ),
  );
  const laboratory = readLaboratory(description, "http://localhost", {}, []);
  const statements = statementsOf(laboratory).map(({ needs, ...statement }): Covered => {
    const exception = excused.get(label(statement));
    return { ...statement, exercised: exception === undefined, ...(exception ? { exception } : {}) };
  });
  return { statements, staleExceptions: [] };
}
