import type { OperationObject } from "./description.js";

/** Where something is known from: the official docs page of its operation, the API-wide reference, or nowhere. */
export type Provenance = "documented" | "reference" | "constructed";

interface Sourced {
  "x-provenance"?: string;
}

/**
 * The provenance of a response of an operation, or of one of its examples: `documented` where the operation lists it in `x-documented`,
 * else what the first of `parts` says that says anything.
 */
export function provenanceOf(
  { "x-documented": documented = {} }: OperationObject,
  status: string,
  example: string | undefined,
  parts: readonly Sourced[],
): Provenance | undefined {
  const names = documented?.[status];
  if (names !== undefined && (example === undefined || names?.includes(example))) return "documented";
  const said = parts.find((part) => part["x-provenance"] !== undefined);
  return said?.["x-provenance"] as Provenance | undefined;
}
