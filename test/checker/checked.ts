import { checkedFetch } from "../../scripts/checker/checked-fetch.js";
import type { InspectionSettings } from "../../scripts/checker/inspect-exchange.js";
import type { Violation } from "../../scripts/checker/violation.js";
import type { Description } from "../../scripts/description/description.js";
import { createSourceLocator } from "../../scripts/redocly/source-locator.js";
import { bundle } from "../../scripts/stages/bundle/bundle.js";
import type { Sandbox } from "../../src/sandbox/index.js";

const root = "openapi/openapi.yaml";

/** The contract, as the checker takes it. */
export const description = await bundle(root);
export const locate = await createSourceLocator(root);

/** What the checker has to be told about a sandbox: its time, its storage, where violations are written, that it does what is inferred. */
export const sandboxSettings = (sandbox: Sandbox): InspectionSettings => ({
  locate,
  strict: true,
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
  return { fetch: checkedFetch(contract, fetch, { ...settings, onViolations }), violations };
}
