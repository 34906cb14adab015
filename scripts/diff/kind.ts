import type { StructuralChange } from "../redocly/structural-changes.js";
import type { Audience } from "./judgements.js";
import type { Use } from "./uses.js";

/** A structural change as a row of `judgements` names it. */
export interface Kind {
  change: string;
  /** The one audience that it concerns; otherwise all that use the part. */
  only?: Audience;
  /** For people: what was changed, and how. */
  text: string;
}

/** A change with the objects that it concerns: the changed one itself, or the owner of the changed property. */
export interface ChangeInContext extends StructuralChange {
  before?: object | undefined;
  after?: object | undefined;
  uses: Use[];
  /** The object around the changed one, in either description. */
  parentBefore?: object | undefined;
  parentAfter?: object | undefined;
}
