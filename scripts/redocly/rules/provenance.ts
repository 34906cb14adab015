import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { provenanceOf } from "../../description/provenance.js";
import { examplesOf } from "./exchange.js";
import type { HouseRule } from "./house-rule.js";
import { type OperationAt, readOperations } from "./operation-at.js";

interface Options {
  values: string[];
  /** Those of the values that an example's description must name, so that its reader knows. */
  said: string[];
}

interface Sourced {
  description?: string;
  "x-provenance"?: string;
}

const rule: Oas3Rule = (options) => {
  const { values, said } = options as Options;
  const checkValue = ({ "x-provenance": provenance }: Sourced, { report, location }: UserContext) => {
    if (provenance !== undefined && !values.includes(provenance))
      report({ message: `\`${provenance}\` is no provenance`, location: location.child(["x-provenance"]) });
  };
  const check = (sourced: Sourced, ctx: UserContext) => {
    checkValue(sourced, ctx);
    if (sourced["x-provenance"] === undefined)
      ctx.report({ message: "`x-provenance` is missing", location: ctx.location });
  };
  /** Several operations may use it, and each has its own official docs page. */
  const checkShared = (sourced: Sourced, ctx: UserContext) => {
    checkValue(sourced, ctx);
    if (sourced["x-provenance"] === "documented")
      ctx.report({
        message: "Only an operation can say that its official docs page shows this: `x-documented`",
        location: ctx.location.child(["x-provenance"]),
      });
  };
  return {
    Root: (root: object, ctx: UserContext) => {
      for (const operation of readOperations(root, ctx)) checkOperation(ctx, operation);
    },
    Response: checkShared,
    Header: check,
    SecurityScheme: check,
    Schema: checkValue, // only where a schema is known from elsewhere than its response
    Example: (example: Sourced, ctx: UserContext) => {
      checkShared(example, ctx);
      const { "x-provenance": provenance = "", description = "" } = example;
      if (said.includes(provenance) && !description.toLowerCase().includes(provenance))
        ctx.report({ message: `The description does not say that this example is ${provenance}` });
    },
  };
};

function checkOperation(ctx: UserContext, { node: operation, responses }: OperationAt): void {
  for (const { status, node: response, location, bodies } of responses) {
    const unknown = (example: string | undefined, sources: Sourced[]) =>
      provenanceOf(operation, status, example, sources) === undefined;
    if (unknown(undefined, [response]))
      ctx.report({ message: `Where the response ${status} is known from is missing`, location });
    for (const [name, example] of bodies.flatMap(([, body]) => [...examplesOf(ctx, body)]))
      if (unknown(name, [example.node as Sourced, response]))
        ctx.report({
          message: `Where the example \`${name}\` is known from is missing`,
          location: example.location,
        });
  }
}

/** Every response, header and security scheme says where it is known from, and an example that is published nowhere says so to its reader. */
export const provenance: HouseRule = {
  name: "provenance",
  hint: "Add `x-provenance: reference` or `constructed`, or list it in `x-documented` of its operation.",
  rule,
};
