import type { Description } from "../../description/description.js";
import type { Finding } from "../../description/finding.js";
import type { Locate } from "../../description/source-position.js";
import type { HouseOptions } from "./house-rule.js";
import { houseRules } from "./house-rules.js";

/** What the first group of house rules finds that finds anything, at its places in the files. */
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
    if (findings.length > 0) return distinct(findings);
  }
  return [];
}

/** Operations share components, so the same fault may be found through each of them. */
function distinct(findings: Finding[]): Finding[] {
  const byPlace = new Map(
    findings.map((each) => [`${each.file}:${each.line}:${each.column} ${each.message}`, each]),
  );
  return [...byPlace.values()];
}
