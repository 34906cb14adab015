import type { Description, OperationObject } from "../description/description.js";
import type { Operation } from "../description/operation.js";

type Callable = Pick<Operation, "path" | "method">;

export const isReading = ({ method }: Pick<Operation, "method">): boolean =>
  ["get", "head", "options"].includes(method);

/** What may be called on a server of somebody else: what only reads, and what the description allows to repeat. Never PUT, PATCH or DELETE. */
export const isHarmless = (description: Description, operation: Callable): boolean =>
  isReading(operation) ||
  (operation.method === "post" && described(description, operation)?.["x-repeatable"] === true);

/** Why an operation may be repeated, in the words of the description. */
export const reasonToRepeat = (description: Description, operation: Callable): string =>
  described(description, operation)?.["x-repeatable-because"] ?? "the description allows to repeat it";

const described = (
  { paths = {} }: Description,
  { path, method }: Callable,
): (OperationObject & { "x-repeatable-because"?: string }) | undefined => {
  const item = paths[path];
  return item && !("$ref" in item) ? item[method] : undefined;
};
