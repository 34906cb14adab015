import type { Breach } from "./violation.js";

/** Rules that only the caller has to follow: no server has to refuse a request that breaks one. */
const ownBusiness = new Set([
  "request-origin",
  "request-accept",
  "request-encoding",
  "request-no-media-type", // RFC 9110, section 8.3: a server may look for itself
  "request-repeated-field",
]);

/** A server refuses what the description forbids. Whether it accepts what is not documented is left open. */
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
