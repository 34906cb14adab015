import type { Plugin } from "@redocly/openapi-core";
import { type Description, methods, type PathItem, type Response } from "../description/description.js";
import { isReference } from "../description/resolve-ref.js";

/** Makes Redocly follow and check the references of `x-every-response`, which the root of a description may have. */
export const everyResponsePlugin: Plugin = {
  id: "every-response",
  typeExtension: {
    oas3: (types) => ({
      ...types,
      EveryResponse: { properties: { headers: "HeadersMap" } },
      Root: { ...types.Root, properties: { ...types.Root?.properties, "x-every-response": "EveryResponse" } },
    }),
  },
};

/** Puts the headers of `x-every-response` into each response of a bundled description, and takes the extension away. */
export function putOnEveryResponse(description: Description): void {
  const { "x-every-response": every } = description as { "x-every-response"?: Response };
  if (every === undefined) return;
  delete description["x-every-response"];
  for (const response of responsesOf(description))
    response.headers = { ...response.headers, ...without(every.headers, response.headers) };
}

/** Header names ignore case, and what a response says of its own header stays. */
function without(headers: Response["headers"] = {}, own: object = {}): NonNullable<Response["headers"]> {
  const names = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.has(name.toLowerCase())));
}

function responsesOf({ components, paths }: Description): Set<Response> {
  const operations = Object.values((paths ?? {}) as Record<string, PathItem>).flatMap((item) =>
    methods.flatMap((method) => item[method] ?? []),
  );
  const responses = [components?.responses ?? {}, ...operations.map(({ responses }) => responses ?? {})];
  return new Set(
    responses
      .flatMap((each) => Object.values(each as Record<string, Response>))
      .filter((each) => !isReference(each)),
  );
}
