// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import type { Client, FetchOptions } from "openapi-fetch";
import { withOk } from "./read-response.js";
import type { operations, paths } from "./types.js";

/** What openapi-fetch takes for one call, without what the arguments already say. */
export type CallInit = Omit<
  FetchOptions<unknown>,
  "params" | "body" | "method" | "parseAs" | "querySerializer" | "bodySerializer" | "pathSerializer"
>;

/** What openapi-fetch returns: `data` for a 2xx, `error` for anything else. `ok` tells them apart where a body is empty. */
export type Outcome<Data, Failure> =
  | { ok: true; data: Data; error?: never; response: Response }
  | { ok: false; data?: never; error: Failure; response: Response };

/** Arguments of an operation, and what comes of it. */
export type ArgumentsOf<Name extends keyof OperationTypes> = OperationTypes[Name]["arguments"];
export type OutcomeOf<Name extends keyof OperationTypes> = Outcome<
  OperationTypes[Name]["data"],
  OperationTypes[Name]["failures"][keyof OperationTypes[Name]["failures"]]
>;

/** Arguments, data and failures of every operation, by its name; of a list its items. */
export interface OperationTypes {
  placeOrder: {
    arguments: operations["placeOrder"]["parameters"]["path"] & operations["placeOrder"]["requestBody"]["content"]["application/json"];
    data: operations["placeOrder"]["responses"][201]["content"]["application/json"];
    failures: {
      409: operations["placeOrder"]["responses"][409]["content"]["application/json"];
    };
  };
}

/** One method per operation. */
export interface Operations {
  /**
   * Place an order
   *
   * Charges the customer.
   *
   * `POST /shops/{shop_id}/orders`
   *
   * Fails with
   * - 409 (reference): Not now. `SOLD_OUT`
   *
   * @param args.shop_id Which shop. (pattern `^shop_`)
   * @param args.article What to buy. (1 to 40 characters)
   * @param args.count (at least 1; default `1`)
   * @param args.colour (one of `"red"`, `"blue"`)
   * @returns 201 (documented): Placed.
   * @deprecated
   * @experimental Its official docs page was not available: method and path are concluded from the operations beside it, and may change.
   * @example
   * await client.placeOrder({ shop_id: "shop_1", article: "book", count: 2 });
   */
  placeOrder(args: ArgumentsOf<"placeOrder">, init?: CallInit): Promise<OutcomeOf<"placeOrder">>;
}

/** The operations whose second request may do harm. */
export const onlyOnce: readonly string[] = ["placeOrder"];

/** How each list goes on: members of its body, parameters of its query. */
export const pages = {} as const;

/** Names of the fields whose values are secrets (`x-sensitive`). */
export const sensitiveFields = ["token"] as const;

/** Where the server of the description is. */
export const baseUrl = "https://example.com";

/** Where the documentation of the description is published. */
export const docsUrl = "https://example.com/docs";

/** Sends a request as openapi-fetch does. `Operations` has checked its arguments and types its outcome: once is enough for the compiler. */
type Send = (path: string, init: object) => Promise<never>;

/** Binds every operation to an openapi-fetch client. */
export const createOperations = (http: Client<paths>): Operations => bind(withOk(http as unknown as Record<string, Send>));

const bind = (send: Record<"GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE", Send>): Operations => ({
  placeOrder: ({ shop_id, ...body }, init) =>
    send.POST("/shops/{shop_id}/orders", { ...init, params: { path: { shop_id } }, body }),
});
