import type { Violation } from "../checker/violation.js";
import type { Description } from "../description/description.js";
import type { Operation } from "../description/operation.js";
import { readOperations } from "../description/read-operations.js";
import type { Locate } from "../description/source-position.js";
import type { Terminal } from "./consent.js";
import type { Outcome } from "./outcome.js";
import type { Settings } from "./read-settings.js";
import type { Report } from "./reports/report.js";

/** Where a published description and the contract say different things about an operation. */
interface Disagreement {
  operationId: string;
  at: string;
  contract: string;
  server: string;
}

/** Compares the description at a URL or in a file with the contract; resolves to a text where it cannot be read. */
export type CompareWith = (
  urlOrFile: string,
  contract: Description,
  only: readonly string[],
) => Promise<readonly Disagreement[] | string>;

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
  const disagreements = typeof found === "string" ? [] : found;
  for (const { operationId, at, contract, server } of disagreements)
    terminal.print(`${operationId}, ${at}: the contract has ${contract}, the description ${server}`);
  const outcomes = readOperations(description)
    .filter(({ id }) => typeof found !== "string" && (only.length === 0 || only.includes(id)))
    .map((operation) => outcomeOf(operation, published, disagreements, locate));
  const milliseconds = performance.now() - start;
  const nothing = { missing: [], coverage: { statements: [], staleExceptions: [] } };
  return { server: published, started, milliseconds, seed, outcomes, ...nothing, ...judge(published, found) };
}

function judge(
  published: string,
  found: readonly Disagreement[] | string,
): Pick<Report, "exitCode" | "verdict"> {
  if (typeof found === "string") return { exitCode: 2, verdict: `COULD NOT RUN: ${found}.` };
  if (found.length === 0)
    return { exitCode: 0, verdict: `AGREES: ${published} says what the contract says.` };
  const places = found.length === 1 ? "one place" : `${found.length} places`;
  return {
    exitCode: 1,
    verdict: `DISAGREES: ${published} says something else than the contract in ${places}.`,
  };
}

function outcomeOf(
  { id, pointer }: Operation,
  published: string,
  disagreements: readonly Disagreement[],
  locate: Locate | undefined,
): Outcome {
  const violations = disagreements
    .filter(({ operationId }) => operationId === id)
    .map(
      ({ at, contract, server }): Violation => ({
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
  const result = violations.length > 0 ? "violated" : "conforms";
  const name = `${id} is described as the contract describes it`;
  return {
    ...{ kind: "description", name, operationId: id, pointer, result, note: undefined, violations },
    ...{ requests: 0, milliseconds: 0 },
  };
}
