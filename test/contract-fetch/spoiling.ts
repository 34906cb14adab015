import { setTimeout } from "node:timers/promises";
import type { InspectionSettings } from "../../scripts/contract/inspect-exchange.js";
import type { Violation } from "../../scripts/contract/violation.js";
import { createSandbox, type Fault } from "../../src/sandbox/index.js";
import { collecting, sandboxSettings } from "./checked.js";
import type { Spoilt } from "./faulty-servers.js";
import { validRequest } from "./valid-request.js";

/** Sends the documented request to a sandbox whose answer is spoilt on the way, and returns what the checker finds. */
export async function violationsOf(
  given: Fault | undefined,
  spoil: (answer: Spoilt) => void,
  settings: InspectionSettings = {},
): Promise<Violation[]> {
  const sandbox = createSandbox();
  if (given) sandbox.faults.add(given);
  const { fetch, violations } = collecting(async (...call) => spoilt(await sandbox.fetch(...call), spoil), {
    ...sandboxSettings(sandbox),
    ...settings,
  });
  await fetch(validRequest());
  return violations;
}

async function spoilt(response: Response, spoil: (answer: Spoilt) => void): Promise<Response> {
  const answer: Spoilt = {
    status: response.status,
    headers: new Headers(response.headers),
    json: (await response.json()) as Spoilt["json"],
  };
  spoil(answer);
  await setTimeout(answer.delay ?? 0);
  // As bytes: a text would bring a Content-Type of its own.
  const bytes = new TextEncoder().encode(answer.text ?? JSON.stringify(answer.json));
  return new Response(bytes, { status: answer.status, headers: answer.headers });
}
