import type { HouseRule } from "../house-rule.js";
import { walkSchemas } from "../walk-schemas.js";

/** With a broken pattern, every program that checks a value would fail with an error of its own. */
export const brokenPattern: HouseRule = {
  name: "broken-pattern",
  hint: 'Write a regular expression that `new RegExp(pattern, "u")` accepts.',
  check: (description) =>
    walkSchemas(description).flatMap(({ schema: { pattern }, pointer }) => {
      const problem = pattern === undefined ? undefined : problemOf(pattern);
      return problem ? { message: `The pattern is broken: ${problem}`, pointer: `${pointer}/pattern` } : [];
    }),
};

function problemOf(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "u");
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
