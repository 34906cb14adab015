import type { UserContext } from "@redocly/openapi-core";
import {
  type MediaType,
  methods,
  type OperationObject,
  type Parameter,
  type PathItem,
  type Response,
} from "../../description/description.js";
import { type Located, member, members } from "./located.js";

/** An operation with all that belongs to it, references followed, each part with the place where it stands. */
export interface OperationAt extends Located<OperationObject> {
  path: string;
  method: string;
  parameters: Located<Parameter>[];
  /** By media type. */
  bodies: [string, Located<MediaType>][];
  responses: ResponseAt[];
}

export interface ResponseAt extends Located<Response> {
  status: string;
  bodies: [string, Located<MediaType>][];
}

/** Reads the operations of the description; for a rule's `Root` visitor. */
export function readOperations(root: object, ctx: UserContext): OperationAt[] {
  const paths = member<object>(ctx, { node: root, location: ctx.location }, "paths");
  return members<PathItem>(ctx, paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = member<OperationObject>(ctx, item, method);
      return operation === undefined ? [] : [{ ...operation, path, method, ...parts(ctx, item, operation) }];
    }),
  );
}

function parts(ctx: UserContext, item: Located<PathItem>, operation: Located<OperationObject>) {
  const parameters = [item, operation].flatMap((owner) =>
    members<Parameter>(ctx, member(ctx, owner, "parameters")).map(([, parameter]) => parameter),
  );
  const requestBody = member<object>(ctx, operation, "requestBody");
  const responses = members<Response>(ctx, member(ctx, operation, "responses"));
  return {
    parameters,
    bodies: requestBody ? bodiesOf(ctx, requestBody) : [],
    responses: responses.map(([status, response]) => ({
      ...response,
      status,
      bodies: bodiesOf(ctx, response),
    })),
  };
}

const bodiesOf = (ctx: UserContext, owner: Located<object>) =>
  members<MediaType>(ctx, member(ctx, owner, "content"));
