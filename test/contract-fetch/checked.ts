import { bundle } from "../../scripts/bundle.js";
import { contractFetch } from "../../scripts/contract/contract-fetch.js";
import type { InspectionSettings } from "../../scripts/contract/inspect-exchange.js";
import { createSourceLocator } from "../../scripts/contract/source-locator.js";
import type { Violation } from "../../scripts/contract/violation.js";
import type { Description } from "../../scripts/description.js";
import type { Sandbox } from "../../src/sandbox/index.js";

const root = "openapi/openapi.yaml";

/** The contract, as the checker takes it. */
export const description = await bundle(root);
export const locate = await createSourceLocator(root);

/** What the checker has to be told about a sandbox: its time, its storage, where violations are written. */
export const sandboxSettings = (sandbox: Sandbox): InspectionSettings => ({
  locate,
  now: () => sandbox.clock.now().getTime(),
  hosts: [sandbox.storageHost],
});

/** A checked fetch that keeps what it finds. */
export function collecting(
  fetch: typeof globalThis.fetch,
  settings: InspectionSettings,
  contract: Description = description,
): { fetch: typeof globalThis.fetch; violations: Violation[] } {
  const violations: Violation[] = [];
  const onViolations = (found: readonly Violation[]) => void violations.push(...found);
  return { fetch: contractFetch(contract, fetch, { ...settings, onViolations }), violations };
}
