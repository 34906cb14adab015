import type { OperationId } from "../../generated/sandbox.js";
import type { operations } from "../../generated/types.js";
import type { World } from "./world.js";

/** What a request to an operation says, checked against the contract's types and bounds. */
export interface Asked<Id extends OperationId> {
  readonly path: Parameters<Id>["path"];
  readonly query: Parameters<Id>["query"];
  /** JSON of the contract's type, or a FormData where the contract wants one; otherwise nothing, and `request` has the bytes. */
  readonly body: Body<operations[Id]>;
  readonly request: Request;
}

/** Does what an operation does: returns the body of its success, or nothing where it has none. @throws Refusal */
export type Handler<Id extends OperationId> = (
  asked: Asked<Id>,
  world: World,
) => Success<operations[Id]["responses"]> | Promise<Success<operations[Id]["responses"]>>;

type Parameters<Id extends OperationId> = Required<operations[Id]["parameters"]>;

type Body<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? Parsed<Content>
  : Operation extends { requestBody?: { content: infer Content } }
    ? Parsed<Content> | undefined
    : undefined;

type Parsed<Content> = Content extends { "application/json": infer Json }
  ? Json
  : Content extends { "multipart/form-data": unknown } | { "application/x-www-form-urlencoded": unknown }
    ? FormData
    : undefined;

type Success<Responses> = {
  [Status in keyof Responses]: `${Status & number}` extends `2${string}`
    ? Responses[Status] extends { content: { "application/json": infer Json } }
      ? Json
      : // biome-ignore lint/suspicious/noConfusingVoidType: the handler of a 204 returns nothing.
        void
    : never;
}[keyof Responses];
