import type { Operation } from "../description/operation.js";
import type { Laboratory, Subject } from "./subject.js";

export const isReading = ({ method }: Pick<Operation, "method">): boolean =>
  ["get", "head", "options"].includes(method);

/** Whether what it is sent by a link is gone afterwards. */
export const removes = ({ method, source }: Pick<Operation, "method" | "source">): boolean =>
  method === "delete" || source["x-removes"] === true;

/** The operation that removes what another makes: a link of its success leads to its DELETE. */
export const removerOf = (
  operations: readonly Operation[],
  { responses }: Operation,
): Operation | undefined =>
  operations.find(
    ({ id, method }) =>
      method === "delete" &&
      responses.some(({ success, links }) => success && links.some(({ target }) => target === id)),
  );

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

/** Why an operation is safe to retry, in the words of the description. */
export const reasonToRetry = ({ source }: Pick<Operation, "source">): string =>
  source["x-repeatable-because"] ?? "the description says that it may be sent twice";
