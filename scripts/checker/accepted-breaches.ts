import type { Breach } from "./violation.js";

/** What a caller owes to itself: no server has to refuse it. */
const ownBusiness = new Set([
  "request-origin",
  "request-accept",
  "request-encoding",
  "request-no-media-type", // RFC 9110, section 8.3: a server may look for itself
  "request-repeated-field",
]);

/** A server refuses what the description forbids. Whether it takes what is not documented is left open. */
export function acceptedBreaches(request: readonly Breach[], { ok, status }: Response): Breach[] {
  if (!ok) return [];
  return request
    .filter(({ rule }) => !rule.startsWith("undocumented-") && !ownBusiness.has(rule))
    .map((breach) => ({
      ...breach,
      rule: "accepts-invalid",
      side: "response",
      expected: `a refusal of what is not ${breach.expected}`,
      found: `${status} for ${breach.found}`,
    }));
}
