import type { Description } from "../description/description.js";
import { isReference } from "../description/resolve-ref.js";

export interface Rename {
  section: string;
  from: string;
  to: string;
}

/**
 * The components that have another name in `revision`: where `base` refers to the one, `revision` refers to the other, and neither
 * description knows both. Descriptions as they were written, since the canonical form drops most names.
 */
export function renamedComponents(base: Description, revision: Description): Rename[] {
  const found = new Map<string, Rename>();
  const visit = (before: unknown, after: unknown): void => {
    if (typeof before !== "object" || typeof after !== "object" || before === null || after === null) return;
    if (isReference(before) && isReference(after)) {
      const [, section = "", from = ""] = component.exec(before.$ref) ?? [];
      const [, sectionAfter, to = ""] = component.exec(after.$ref) ?? [];
      const known = (description: Description, name: string) =>
        name in (description.components?.[section] ?? {});
      if (section !== sectionAfter || section === "examples" || from === to) return;
      if (!known(revision, from) && !known(base, to)) {
        found.set(before.$ref, { section, from, to });
        visit(base.components?.[section]?.[from], revision.components?.[section]?.[to]);
      }
      return;
    }
    for (const [key, value] of Object.entries(before)) visit(value, (after as Record<string, unknown>)[key]);
  };
  visit(base, revision);
  return [...found.values()];
}

const component = /^#\/components\/([^/]+)\/([^/]+)$/;
