import type { Description, Method, PathItem, Reference } from "./description.js";
import { DescriptionError } from "./description-error.js";
import type { Operation } from "./operation.js";
import { readOperations } from "./read-operations.js";
import { resolveRef } from "./resolve-ref.js";

/** A request that the API sends to its callers: of a webhook, or of a callback. */
export interface IncomingRequest {
  /** As the description calls the webhook or the callback. */
  name: string;
  method: Method;
  /** Of a callback the expression for its address. */
  to: string | undefined;
  operation: Operation;
}

export const readWebhooks = (description: Description): IncomingRequest[] =>
  Object.entries(description.webhooks ?? {}).flatMap(([name, item]) =>
    read(description, name, item, undefined),
  );

export const readCallbacks = (description: Description, { source, pointer }: Operation): IncomingRequest[] =>
  Object.entries(source.callbacks ?? {}).flatMap(([name, callback]) =>
    Object.entries(resolveRef<Record<string, PathItem | Reference>>(description, callback, pointer)).flatMap(
      ([to, item]) => read(description, name, item, to),
    ),
  );

/** Only docs are generated from these: one that cannot be read is left out, and the lint says where it is wrong. */
function read(
  description: Description,
  name: string,
  item: PathItem | Reference,
  to: string | undefined,
): IncomingRequest[] {
  try {
    const operations = readOperations({ ...description, paths: { "/": item } });
    return operations.map((operation) => ({ name, method: operation.method, to, operation }));
  } catch (error) {
    if (error instanceof DescriptionError) return [];
    throw error;
  }
}
