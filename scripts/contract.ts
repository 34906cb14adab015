/**
 * `npm run contract`: checks a server, by default the sandbox, against the description in openapi/. Exit 0 when it conforms, 1 when it does
 * not, 2 for wrong usage or when nothing can be said, for example because of our own mistake.
 */

import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { DescriptionError } from "./description/description-error.js";
import { compareWithContract } from "./diff/published/compare-with-contract.js";
import { processTerminal } from "./prober/consent.js";
import { contractCommand } from "./prober/contract-command.js";
import { readExceptions } from "./prober/coverage/read-exceptions.js";
import { createLocate, createPlaceOf } from "./redocly/source-locator.js";
import { parseYaml } from "./redocly/yaml.js";
import { UsageError } from "./runner/job.js";
import { print, printFindings } from "./runner/report.js";
import { openDescription } from "./stages/bundle/open-description.js";

export default async function contract(args: string[]): Promise<number> {
  try {
    const source = openDescription("openapi/openapi.yaml");
    const description = await source.bundled();
    if (!isDeepStrictEqual(description, parseYaml(readFileSync("generated/openapi.yaml", "utf8"))))
      throw new UsageError(
        "generated/, from which the sandbox is made, is out of date: run npm run generate",
      );
    return await contractCommand(args, {
      description,
      environment: process.env,
      terminal: processTerminal(print),
      exceptions: readExceptions,
      comparePublished: compareWithContract,
      command: "npm run contract [-- options]",
      locate: createLocate(description, await createPlaceOf(await source.files())),
    });
  } catch (error) {
    if (error instanceof DescriptionError) printFindings(error.findings);
    if (error instanceof DescriptionError || error instanceof UsageError)
      console.error(`${error.message}\n\nnpm run contract -- --help says more.`);
    else console.error(error);
    return 2;
  }
}
