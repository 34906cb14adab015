import type { Description, PathItem } from "../description/description.js";
import { methods } from "../description/description.js";
import { CannotCompareError } from "./cannot-compare-error.js";
import { compare } from "./compare.js";
import type { ReadDescription } from "./read-description.js";

/** Compares a description with a copy that lacks its first operation. Returns whether that was seen to break, and nothing else was. */
export async function seesPlantedBreak(base: ReadDescription): Promise<boolean> {
  const copy: Description = structuredClone(base.description);
  const paths = Object.values(copy.paths ?? {}) as PathItem[];
  const [path, method] =
    paths.flatMap((one) => methods.filter((name) => one[name]).map((name) => [one, name] as const))[0] ?? [];
  if (!path || !method) throw new CannotCompareError("the description has no operation");
  delete path[method];
  const verdicts = await compare(base, { description: copy, placeOf: () => undefined });
  const breaking = verdicts.filter(({ level }) => level === "major");
  return (
    breaking.length === 1 && breaking[0]?.rows.every(({ change }) => change === "operation removed") === true
  );
}
