import type { Description } from "../../description/description.js";
import type { Operation } from "../../description/operation.js";
import { readOperations } from "../../description/read-operations.js";
import { CannotRunError } from "../../prober/cannot-run-error.js";
import { label, measureCoverage } from "../../prober/coverage/coverage.js";
import type { Exception } from "../../prober/coverage/exceptions.js";
import { readExceptions } from "../../prober/coverage/read-exceptions.js";
import { statementsOf } from "../../prober/coverage/statements.js";
import { matchesPattern } from "../../prober/matches-pattern.js";
import type { Outcome } from "../../prober/outcome.js";
import { ownSandbox } from "../../prober/own-sandbox.js";
import { plan } from "../../prober/plan.js";
import { prepareRun } from "../../prober/prepare-run.js";
import { greet, runProbe } from "../../prober/run.js";
import { judgeRun } from "../../prober/verdict.js";
import { operationText } from "./operation-text.js";

/** Says what `npm run contract` finds wrong with the sandbox when this is the description, random requests apart. */
export type ContractGate = (description: Description) => Promise<string | undefined>;

/** What the gate has to know of each operation beforehand. */
interface Before {
  text: string;
  exceptions: Exception[];
}

/** A gate that asks only what has changed: an operation that reads as in `original` gets the same responses. */
export function createContractGate(original: Description): ContractGate {
  const before = new Map<string, Before>();
  for (const operation of readOperations(original)) before.set(operation.id, readBefore(original, operation));
  return async (description) => {
    const operations = readOperations(description);
    const lost = [...before.keys()].find((id) => !operations.some((each) => each.id === id));
    if (lost) return `there is no operation ${lost}`;
    for (const operation of operations) {
      const known = before.get(operation.id);
      if (known?.text === operationText(description, operation)) continue;
      const complaint = await complaintAbout(description, operation, known);
      if (complaint) return complaint;
    }
    return undefined;
  };
}

function readBefore(original: Description, operation: Operation): Before {
  const { laboratory } = prepare(original, operation);
  const labels = statementsOf(laboratory).map(label);
  const isAbout = (pattern: string) => labels.some((each) => matchesPattern(pattern, each));
  const exceptions = readExceptions()
    .map((each) => ({ ...each, statements: each.statements.filter(isAbout) }))
    .filter(({ statements }) => statements.length > 0);
  return { text: operationText(original, operation), exceptions };
}

/** A run about one operation; the others are there to make what it needs. */
const prepare = (description: Description, { id }: Operation) => {
  const target = ownSandbox();
  const budget = { requests: 2000, seconds: 3600, rate: 1_000_000 };
  const servers = { target, sandbox: target, environment: {}, locate: undefined };
  return prepareRun({ ids: {}, only: [id], budget, patience: 600_000 }, description, servers);
};

async function complaintAbout(
  description: Description,
  operation: Operation,
  known: Before | undefined,
): Promise<string | undefined> {
  try {
    const run = prepare(description, operation);
    const { laboratory, target, credentials } = run;
    for (const subject of laboratory.asked) await greet(run, subject);
    // By then what the greeting made is processed, and shows every field.
    await target.pass(60_000);
    const outcomes: Outcome[] = [];
    for (const probe of plan(laboratory, credentials, target)) {
      const outcome = await runProbe(run, probe);
      const [violation] = outcome.violations;
      if (violation) return `${probe.name}: ${violation.rule} at ${violation.at}`; // a warning, too
      outcomes.push(outcome);
    }
    const coverage = measureCoverage(laboratory, run.evidence, known?.exceptions ?? []);
    const { exitCode, verdict } = judgeRun(target, { outcomes, coverage, requests: run.pace.requests });
    return exitCode === 0 ? undefined : verdict;
  } catch (error) {
    if (error instanceof CannotRunError) return error.message;
    throw error;
  }
}
