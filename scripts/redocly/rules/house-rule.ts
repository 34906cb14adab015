import type { Oas3Rule } from "@redocly/openapi-core";

/** A rule of this project's own. It knows OpenAPI; what it must know of one API comes as options from redocly.yaml. */
export interface HouseRule {
  name: string;
  /** What to do about a finding. */
  hint: string;
  rule: Oas3Rule;
}
