import type { Violation } from "../checker/violation.js";
import type { CompareWith, Comparison, Disagreement } from "../description/comparison.js";
import type { Description } from "../description/description.js";
import type { Operation } from "../description/operation.js";
import { readOperations } from "../description/read-operations.js";
import type { Locate } from "../description/source-position.js";
import type { Terminal } from "./consent.js";
import type { Outcome } from "./outcome.js";
import type { Settings } from "./read-settings.js";
import type { Report } from "./reports/report.js";

interface Surroundings {
  description: Description;
  terminal: Pick<Terminal, "print">;
  comparePublished: CompareWith;
  locate?: Locate;
}

/** Compares the description that a server publishes with the contract, and tells the terminal. It asks nothing else of the server. */
export async function checkDescription(
  { published, only, seed }: Pick<Settings, "only" | "seed"> & { published: string },
  { description, terminal, comparePublished, locate }: Surroundings,
): Promise<Report> {
  const start = performance.now();
  const started = new Date().toISOString();
  const found = await comparePublished(published, description, only);
  const outcomes =
    typeof found === "string"
      ? []
      : readOperations(description)
          .filter(({ id }) => only.length === 0 || only.includes(id))
          .map((operation) => outcomeOf(operation, published, found, locate));
  if (typeof found !== "string") tell(found, terminal.print);
  const milliseconds = performance.now() - start;
  const nothing = { missing: [], coverage: { statements: [], staleExceptions: [] } };
  return {
    server: published,
    started,
    milliseconds,
    seed,
    outcomes,
    ...nothing,
    ...judge(published, found, outcomes),
  };
}

function tell({ disagreements, notThere }: Comparison, print: Terminal["print"]): void {
  for (const { operationId, at, contract, server } of disagreements)
    print(`${operationId}, ${at}: the contract has ${contract}, the description ${server}`);
  if (notThere.length > 0) print(`not there, and only inferred: ${notThere.join(", ")}`);
}

function judge(
  published: string,
  found: Comparison | string,
  outcomes: readonly Outcome[],
): Pick<Report, "exitCode" | "verdict"> {
  if (typeof found === "string") return { exitCode: 2, verdict: `COULD NOT RUN: ${found}.` };
  if (outcomes.every(({ result }) => result === "not-exercised"))
    return { exitCode: 2, verdict: "COULD NOT RUN: nothing was compared." };
  const { length } = found.disagreements;
  if (length === 0) return { exitCode: 0, verdict: `AGREES: ${published} says what the contract says.` };
  const places = length === 1 ? "one place" : `${length} places`;
  return {
    exitCode: 1,
    verdict: `DISAGREES: ${published} differs from the contract in ${places}.`,
  };
}

function outcomeOf(
  { id, pointer }: Operation,
  published: string,
  { disagreements, notThere }: Comparison,
  locate: Locate | undefined,
): Outcome {
  const violations = disagreements
    .filter(({ operationId }) => operationId === id)
    .map(
      ({ at, contract, server }: Disagreement): Violation => ({
        rule: "description",
        severity: "error",
        side: "description",
        operationId: id,
        status: undefined,
        at,
        expected: contract,
        found: server,
        pointer,
        source: locate?.(pointer),
        reproduce: published,
      }),
    );
  const judged = notThere.includes(id)
    ? ({ result: "not-exercised", note: "not there" } as const)
    : ({ result: violations.length > 0 ? "violated" : "conforms", note: undefined } as const);
  const name = `${id} is described as the contract describes it`;
  return {
    ...{ kind: "description", name, operationId: id, pointer, ...judged, violations },
    ...{ requests: 0, milliseconds: 0 },
  };
}
