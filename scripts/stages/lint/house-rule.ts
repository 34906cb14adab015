import type { Description } from "../../description/description.js";
import type { Remark } from "../../description/finding.js";

/** What the rules must know about one API: `house-rules.yaml` beside its root file. */
export interface HouseOptions {
  /** Names of rules that do not hold for this description. */
  off: string[];
  /** The keys that lead through an error body to the field that has the status again. */
  statusField: string[];
  /** Names of fields that may hold anything. */
  anything: string[];
  /** Operations that `x-related` names although the description does not have them. */
  undescribed: string[];
  /** Regular expressions for the names and descriptions of fields that look like secrets; case is ignored. */
  sensitive: { names: string; descriptions: string };
  /** Regular expressions for values that may be a real secret, each under the name of what it finds. */
  secrets: Record<string, string>;
}

/** A rule of this project's own, about a description that Redocly finds sound. */
export interface HouseRule {
  name: string;
  /** What to do about a finding. */
  hint: string;
  check: (description: Description, options: HouseOptions) => Remark[];
}
