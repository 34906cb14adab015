import type { Description } from "../../description/description.js";
import type { Finding } from "../../description/finding.js";
import { readOperations } from "../../description/read-operations.js";
import type { Locate } from "../../description/source-position.js";
import type { HouseOptions } from "./house-rule.js";
import { houseRules } from "./house-rules.js";

/** The findings of the first group of house rules that has any, at their places in the files. */
export function findHouseFindings(
  description: Description,
  options: HouseOptions,
  locate: Locate,
): Finding[] {
  for (const group of houseRules) {
    const applied = group.filter(({ name }) => !options.off.includes(name));
    const findings = applied.flatMap(({ name, hint, check }) =>
      check(description, options).map(({ message, pointer }): Finding => {
        const place = locate(pointer) ?? { file: "", line: 1, column: 1 };
        return { rule: `house/${name}`, severity: "error", message, ...place, hint };
      }),
    );
    if (findings.length > 0)
      return distinct(
        findings,
        readOperations(description).map(({ id }) => id),
      );
  }
  return [];
}

/**
 * Operations share components, so the same fault may be found through each of them: it is reported for the first, with the count of the
 * others.
 */
function distinct(findings: Finding[], operationIds: string[]): Finding[] {
  const blank = (word: string) => (/^\d+$/.test(word) || operationIds.includes(word) ? "" : word);
  const found = new Map<string, { first: Finding; messages: Set<string> }>();
  for (const each of findings) {
    const key = `${each.file}:${each.line}:${each.column} ${each.message.replaceAll(/[\w-]+/g, blank)}`;
    const { first, messages } = found.get(key) ?? { first: each, messages: new Set() };
    found.set(key, { first, messages: messages.add(each.message) });
  }
  return [...found.values()].map(({ first, messages: { size } }) =>
    size === 1
      ? first
      : {
          ...first,
          message: `${first.message}; the same of ${size - 1} other operation${size > 2 ? "s" : ""}`,
        },
  );
}
