import type { Operation } from "../description/operation.js";

export const isReading = ({ method }: Pick<Operation, "method">): boolean =>
  ["get", "head", "options"].includes(method);

/** What may be called on any server but the sandbox: what only reads, and a POST that is safe to retry. Never PUT, PATCH or DELETE. */
export const isHarmless = (operation: Pick<Operation, "method" | "repeatable">): boolean =>
  isReading(operation) || (operation.method === "post" && operation.repeatable === true);

/** Why an operation is safe to retry, in the words of the description. */
export const reasonToRetry = ({ source }: Pick<Operation, "source">): string =>
  (source as { "x-repeatable-because"?: string })["x-repeatable-because"] ??
  "the description says that it may be sent twice";
