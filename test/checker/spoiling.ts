import type { InspectionSettings } from "../../scripts/checker/inspect-exchange.js";
import type { Violation } from "../../scripts/checker/violation.js";
import { type Spoil, spoiltResponse } from "../../scripts/prove/servers/spoilt-response.js";
import { createSandbox, type Fault } from "../../src/sandbox/index.js";
import { collecting, sandboxSettings } from "./checked.js";
import { validRequest } from "./valid-request.js";

/** Sends the documented request to a sandbox whose response is spoilt on the way, and returns what the checker finds. */
export async function violationsOf(
  given: Fault | undefined,
  spoil: Spoil,
  settings: InspectionSettings = {},
): Promise<Violation[]> {
  const sandbox = createSandbox();
  if (given) sandbox.faults.add(given);
  const { fetch, violations } = collecting(
    async (...call) => spoiltResponse(await sandbox.fetch(...call), spoil),
    { ...sandboxSettings(sandbox), ...settings },
  );
  await fetch(validRequest());
  return violations;
}
