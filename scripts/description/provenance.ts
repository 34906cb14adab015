import type { OperationObject } from "./description.js";

/** Where something is known from: the official docs page of its operation, the API-wide reference, or nowhere. */
export type Provenance = "documented" | "reference" | "constructed";

interface Sourced {
  "x-provenance"?: string;
}

/** The examples that `x-documented` names for a status; undefined where it does not name the status. Without the lint it may say anything. */
export function documentedExamples(operation: OperationObject, status: string): string[] | undefined {
  const names: unknown = Object(operation["x-documented"])[status];
  if (names === undefined) return undefined;
  return Array.isArray(names) ? names : [];
}

/**
 * The provenance of a response of an operation, or of one of its examples: `documented` where the operation lists it in `x-documented`,
 * else what the first of `parts` says that says anything.
 */
export function provenanceOf(
  operation: OperationObject,
  status: string,
  example: string | undefined,
  parts: readonly Sourced[],
): Provenance | undefined {
  const names = documentedExamples(operation, status);
  if (names && (example === undefined || names.includes(example))) return "documented";
  const said = parts.find((part) => part["x-provenance"] !== undefined);
  return said?.["x-provenance"] as Provenance | undefined;
}
