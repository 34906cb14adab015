import type { Description, LinkObject, Reference, Response } from "./description.js";
import { escapePointer } from "./json-pointer.js";
import type { Link, LinkedValue } from "./operation.js";
import { resolveRef } from "./resolve-ref.js";
import { parseExpression } from "./runtime-expression.js";

/** The links of a response to other operations. One that names its target by `operationRef` is left out. */
export const readLinks = (description: Description, { links = {} }: Response, parent: string): Link[] =>
  Object.entries(links).flatMap(([name, each]) => {
    const pointer = `${parent}/links/${escapePointer(name)}`;
    const source = resolveRef<LinkObject>(description, each as LinkObject | Reference, pointer);
    const { operationId, parameters = {}, requestBody } = source;
    if (operationId === undefined) return [];
    const values = [
      ...Object.entries(parameters).flatMap(([key, value]) =>
        // `path.id` is the long form of `id`.
        valuesIn("parameter", value, [key.replace(/^(path|query|header|cookie)\./, "")]),
      ),
      ...valuesIn("body", requestBody, []),
    ];
    return [{ name, target: operationId, values, source, pointer }];
  });

/** Every runtime expression in a template. OpenAPI only has a whole body as one; inside objects and lists Arazzo reads them so, too. */
function valuesIn(place: LinkedValue["in"], template: unknown, path: string[]): LinkedValue[] {
  if (typeof template === "string" && parseExpression(template))
    return [{ in: place, path, expression: template }];
  if (typeof template !== "object" || template === null) return [];
  return Object.entries(template).flatMap(([key, child]) => valuesIn(place, child, [...path, key]));
}
