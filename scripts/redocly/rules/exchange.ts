import type { Location, UserContext } from "@redocly/openapi-core";
import type { Example, Parameter } from "../../description/description.js";
import { type Located, member, members } from "./located.js";
import type { OperationAt, ResponseAt } from "./operation-at.js";

/** A request of the description and the answer that it causes: examples of one name. */
export interface Exchange {
  name: string;
  operation: OperationAt;
  parameters: { parameter: Parameter; value: unknown }[];
  body: { mediaType: string; value: unknown } | undefined;
  response: ResponseAt;
  answer: Located<Example>;
  /** Where the response names its answer. */
  place: Location;
}

/** The named examples of a parameter or a media type. */
export const examplesOf = (ctx: UserContext, owner: Located<object>): Map<string, Located<Example>> =>
  new Map(members<Example>(ctx, member(ctx, owner, "examples")));

/** The exchanges of an operation, complete or not: each example of a response opens one. */
export function readExchanges(ctx: UserContext, operation: OperationAt): Exchange[] {
  const parameters = operation.parameters.map((parameter) => ({
    parameter: parameter.node,
    examples: examplesOf(ctx, parameter),
  }));
  const requests = operation.bodies.map(([mediaType, body]) => ({
    mediaType,
    examples: examplesOf(ctx, body),
  }));
  return operation.responses.flatMap((response) =>
    response.bodies.flatMap(([, body]) =>
      [...examplesOf(ctx, body)].map(([name, answer]) => {
        const request =
          requests.find(({ examples }) => examples.has(name)) ??
          requests.find(({ examples }) => examples.has("default"));
        return {
          name,
          operation,
          response,
          answer,
          place: body.location.child(["examples", name]),
          body: request && {
            mediaType: request.mediaType,
            value: exampleFor(request.examples, name)?.node.value,
          },
          parameters: parameters.flatMap(({ parameter, examples }) => {
            const example = exampleFor(examples, name);
            return example === undefined ? [] : [{ parameter, value: example.node.value }];
          }),
        };
      }),
    ),
  );
}

/** The example of the same name, else the one that serves every exchange. */
const exampleFor = (examples: Map<string, Located<Example>>, name: string): Located<Example> | undefined =>
  examples.get(name) ?? examples.get("default");
