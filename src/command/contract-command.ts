import exceptions from "../../openapi/coverage-exceptions.yaml";
import { compareWithContract } from "../../scripts/diff/published/compare-with-contract.js";
import { processTerminal } from "../../scripts/prober/consent.js";
import { contractCommand as run } from "../../scripts/prober/contract-command.js";
import { checkExceptions } from "../../scripts/prober/coverage/exceptions.js";
import { UsageError } from "../../scripts/runner/job.js";
import { print } from "../../scripts/runner/report.js";
import { description } from "../contract/description.js";

/**
 * A version of the package that was right on its first day stays right: the last days of exceptions are for those who change the contract.
 */
const endless = checkExceptions(exceptions, "coverage-exceptions.yaml").map((each) => ({
  ...each,
  until: "9999-12-31",
}));

/**
 * `npx aitronos-knowledge contract`: checks a server against the contract of this package. Resolves to the exit code; it is 2 for our own
 * mistake, which says nothing about the server. @throws RangeError for wrong usage
 */
export async function contractCommand(args: string[]): Promise<number> {
  try {
    return await run(args, {
      description,
      environment: process.env,
      terminal: processTerminal(print),
      exceptions: () => endless,
      comparePublished: compareWithContract,
      command: "npx aitronos-knowledge contract [options]",
    });
  } catch (error) {
    if (error instanceof UsageError) throw new RangeError(error.message);
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    return 2;
  }
}
