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
  getTree: {
    arguments: operations["getTree"]["parameters"]["path"] & operations["getTree"]["parameters"]["query"];
    data: operations["getTree"]["responses"][200]["content"]["application/json"];
    failures: {
      404: operations["getTree"]["responses"][404]["content"]["application/json"];
    };
  };
  putTree: {
    arguments: operations["putTree"]["parameters"]["path"] & NonNullable<operations["putTree"]["parameters"]["query"]> & { body: operations["putTree"]["requestBody"]["content"]["application/json"] };
    data: operations["putTree"]["responses"][200]["content"]["application/json"];
    failures: { default: unknown };
  };
  getNullable: {
    arguments: {};
    data: operations["getNullable"]["responses"][200]["content"]["application/json"];
    failures: { default: unknown };
  };
}

/** One method per operation. */
export interface Operations {
  /**
   * `GET /trees/{id}`
   *
   * Fails with
   * - 404: No such tree
   *
   * @param args.id (at least 2 characters)
   * @param args.depth
   * @returns 200: A tree
   */
  getTree(args: ArgumentsOf<"getTree">, init?: CallInit): Promise<OutcomeOf<"getTree">>;

  /**
   * `PUT /trees/{id}`
   *
   * Note: "id" is both a parameter and a field of the body: the body is passed as `body`.
   *
   * @param args.id (at least 2 characters)
   * @param args.depth
   * @param args.body
   * @returns 200: A tree
   */
  putTree(args: ArgumentsOf<"putTree">, init?: CallInit): Promise<OutcomeOf<"putTree">>;

  /**
   * `GET /nullable`
   *
   * @returns 200: Null or not
   */
  getNullable(args?: ArgumentsOf<"getNullable">, init?: CallInit): Promise<OutcomeOf<"getNullable">>;
}

/** The operations whose second request may do harm. */
export const onlyOnce: readonly string[] = ["putTree"];

/** How each list goes on: members of its body, parameters of its query. */
export const pages = {} as const;

/** Names of the fields whose values are secrets (`x-sensitive`). */
export const sensitiveFields = [] as const;

/** Where the server of the description is. */
export const baseUrl = "https://example.com";

/** Sends a request as openapi-fetch does. `Operations` has checked its arguments and types its outcome: once is enough for the compiler. */
type Send = (path: string, init: object) => Promise<never>;

/** Binds every operation to an openapi-fetch client. */
export const createOperations = (http: Client<paths>): Operations => bind(withOk(http as unknown as Record<string, Send>));

const bind = (send: Record<"GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE", Send>): Operations => ({
  getTree: ({ id, ...query }, init) =>
    send.GET("/trees/{id}", { ...init, params: { path: { id }, query } }),
  putTree: ({ id, body, ...query }, init) =>
    send.PUT("/trees/{id}", { ...init, params: { path: { id }, query }, body }),
  getNullable: (_, init) =>
    send.GET("/nullable", init ?? {}),
});
