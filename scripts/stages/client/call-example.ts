import { flatFields } from "../../description/argument-layout.js";
import type { Description, SchemaObject } from "../../description/description.js";
import { isBinary } from "../../description/media-type.js";
import type { Operation, OperationBody } from "../../description/operation.js";
import { resolveRef } from "../../description/resolve-ref.js";
import { type CallFacts, writeCall } from "./write-call.js";

/** A call of the client with the arguments of the first complete exchange that ends in success; `undefined` where the description has none. */
export function callExample(description: Description, operation: Operation): string | undefined {
  const exchange = operation.exchanges.find(({ status, missing }) => status < 300 && missing.length === 0);
  if (exchange === undefined) return undefined;
  const { parameters, body } = exchange;
  return writeCall(callFacts(description, operation), {
    parameters,
    ...(operation.body && body && { body: body.value }),
  });
}

/** What is needed to write a call of an operation. */
export const callFacts = (
  description: Description,
  { name, layout, parameters, body }: Operation,
): CallFacts => ({
  name,
  layout,
  parameters: parameters.map((each) => ({ name: each.name, in: each.in })),
  beside: layout === "flat" && body !== undefined && flatFields(description, body) !== undefined,
  bytes: body?.content.kind === "binary",
  files: body?.content.kind === "multipart" ? fileFields(description, body) : [],
});

function fileFields(description: Description, body: OperationBody): string[] {
  const fields = flatFields(description, body)?.fields ?? new Map();
  return [...fields].flatMap(([name, schema]) =>
    typeof schema === "object" && isBinary(resolveRef<SchemaObject>(description, schema, body.pointer))
      ? [name]
      : [],
  );
}
