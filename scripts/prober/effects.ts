import type { Operation } from "../description/operation.js";

export const isReading = ({ method }: Pick<Operation, "method">): boolean =>
  ["get", "head", "options"].includes(method);

/** Whether it removes what a link sends to it. */
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

/** Why an operation is safe to retry, in the words of the description. */
export const reasonToRetry = ({ source }: Pick<Operation, "source">): string =>
  source["x-repeatable-because"] ?? "the description says that it may be sent twice";
