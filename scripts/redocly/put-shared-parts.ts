import type { Plugin } from "@redocly/openapi-core";
import type { Description, OperationObject, Response } from "../description/description.js";
import { operationObjects } from "../description/path-items.js";
import { isReference } from "../description/resolve-ref.js";

/** What the root of a description may say for all operations and all responses at once. */
interface SharedParts {
  "x-every-operation"?: Pick<OperationObject, "responses">;
  "x-every-response"?: Pick<Response, "headers">;
}

/** Makes Redocly follow and check the references of the shared parts. */
export const sharedPartsPlugin: Plugin = {
  id: "shared-parts",
  typeExtension: {
    oas3: (types) => ({
      ...types,
      EveryOperation: { properties: { responses: "Responses" } },
      EveryResponse: { properties: { headers: "HeadersMap" } },
      Root: {
        ...types.Root,
        properties: {
          ...types.Root?.properties,
          "x-every-operation": "EveryOperation",
          "x-every-response": "EveryResponse",
        },
      },
    }),
  },
};

/** Puts the shared parts where OpenAPI wants them, and removes the extensions. What an operation or a response says itself stays. */
export function putSharedParts(description: Description): void {
  const parts = description as SharedParts;
  const { "x-every-operation": everyOperation, "x-every-response": everyResponse } = parts;
  delete parts["x-every-operation"];
  delete parts["x-every-response"];
  for (const operation of everyOperation ? operationObjects(description) : [])
    operation.responses = { ...everyOperation?.responses, ...operation.responses };
  if (everyResponse === undefined) return;
  for (const response of responsesOf(description))
    response.headers = { ...response.headers, ...without(everyResponse.headers, response.headers) };
}

/** Header names ignore case. */
function without(headers: Response["headers"] = {}, own: object = {}): NonNullable<Response["headers"]> {
  const names = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.has(name.toLowerCase())));
}

function responsesOf(description: Description): Set<Response> {
  const responses = [
    description.components?.responses ?? {},
    ...operationObjects(description).map((operation) => operation.responses ?? {}),
  ];
  return new Set(
    responses
      .flatMap((each) => Object.values(each as Record<string, Response>))
      .filter((each) => !isReference(each)),
  );
}
