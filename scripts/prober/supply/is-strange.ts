import type { Draft } from "../draft.js";
import { isImpossible } from "../probes/unknown-resources.js";
import type { Laboratory } from "../subject.js";
import { valueAtPlace } from "./stand-in.js";
import { isIdentifier, type Stock } from "./stock.js";

/**
 * Whether a request names something, at a place that links fill, that the run did not make. One parameter or field may name what cannot
 * exist; a list may not, because it may hold something else beside it.
 */
export function isStrange({ subjects }: Laboratory, { isMade }: Stock, draft: Draft): boolean {
  const subject = subjects.find(({ operation }) => operation === draft.operation);
  return (subject?.standIns ?? []).some(({ in: place, path }) => {
    const isItem = /^\d+$/.test(path.at(-1) ?? "");
    const names = [valueAtPlace(draft, { in: place, path: isItem ? path.slice(0, -1) : path })]
      .flat()
      .filter(isIdentifier);
    return names.some((name) => !isMade(name) && (isItem || !isImpossible(`${name}`)));
  });
}
