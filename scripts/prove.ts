/**
 * `npm run prove`: breaks servers, the description and the client on purpose, and says which breakage no check would notice.
 * Exit 0 when all is noticed, 1 when something survives, 2 for wrong usage or when nothing was broken.
 */

import { CannotProveError } from "./prove/cannot-prove-error.js";
import { proveCommand, usage } from "./prove/prove-command.js";
import { UsageError } from "./runner/job.js";
import { print } from "./runner/report.js";

export default (args: string[]) =>
  proveCommand(args, print).catch((error: unknown) => {
    if (!(error instanceof UsageError || error instanceof CannotProveError)) throw error;
    console.error(
      error instanceof UsageError ? `${error.message}\n\n${usage}` : `Nothing was proved: ${error.message}`,
    );
    return 2;
  });
