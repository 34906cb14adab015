import { isReading, removerOf } from "./effects.js";
import type { Laboratory, Subject } from "./subject.js";

/**
 * What may be called on any server but the sandbox: what only reads, what changes nothing but what the run has made itself, and a POST
 * that is safe to retry or whose result can be removed.
 */
export const isHarmless = (
  { operations }: Pick<Laboratory, "operations">,
  { operation, standIns }: Pick<Subject, "operation" | "standIns">,
): boolean =>
  isReading(operation) ||
  standIns.length > 0 ||
  (operation.method === "post" &&
    (operation.repeatable === true || removerOf(operations, operation) !== undefined));
