import type { ErrorObject } from "ajv/dist/2020.js";
import type { HouseRule } from "../house-rule.js";
import { judgeExamples } from "../judge-examples.js";

/**
 * Responses may grow, so their schemas are open; that must not hide a misspelt field in our own examples. And an error with a known
 * code must not pass for one of the codes that are still unknown, whose details may be anything.
 */
export const conformingExample: HouseRule = {
  name: "conforming-example",
  hint: "Correct the example, or the schema if the example is what the API takes or sends.",
  check: (description) =>
    judgeExamples(description).breaches.map(({ error, pointer }) => ({
      message: messageFor(error),
      pointer,
    })),
};

function messageFor({ keyword, params, schema, data }: ErrorObject): string {
  switch (keyword) {
    case "unevaluatedProperties":
    case "additionalProperties":
      return `The schema names no field \`${params.unevaluatedProperty ?? params.additionalProperty}\``;
    case "required":
      return `The schema requires the field \`${params.missingProperty}\``;
    case "anyOf":
    case "oneOf":
      return `${JSON.stringify(data)} does not conform to one of the alternatives of its schema`;
    default:
      return `${JSON.stringify(data)} does not conform to its schema: ${keyword} ${JSON.stringify(schema)}`;
  }
}
