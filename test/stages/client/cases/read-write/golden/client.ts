// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import type { Client, FetchOptions } from "openapi-fetch";
import { withOk } from "./read-response.js";
import type { operations, paths, Readable, Writable } from "./types.js";

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
  createUser: {
    arguments: Writable<operations["createUser"]["requestBody"]["content"]["application/json"]>;
    data: Readable<operations["createUser"]["responses"][201]["content"]["application/json"]>;
    failures: { default: unknown };
  };
}

/** One method per operation. */
export interface Operations {
  /**
   * `POST /users`
   *
   * @param args.name
   * @param args.password
   * @param args.address
   * @returns 201: Created
   */
  createUser(args: ArgumentsOf<"createUser">, init?: CallInit): Promise<OutcomeOf<"createUser">>;
}

/** The operations whose second request may do harm. */
export const onlyOnce: readonly string[] = ["createUser"];

/** How each list goes on: members of its body, parameters of its query. */
export const pages = {} as const;

/** Names of the fields whose values are secrets (`x-sensitive`). */
export const sensitiveFields = ["password"] as const;

/** Where the server of the description is. */
export const baseUrl = "https://example.com";

/** Sends a request as openapi-fetch does. `Operations` has checked its arguments and types its outcome: once is enough for the compiler. */
type Send = (path: string, init: object) => Promise<never>;

/** Binds every operation to an openapi-fetch client. */
export const createOperations = (http: Client<paths>): Operations => bind(withOk(http as unknown as Record<string, Send>));

const bind = (send: Record<"GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE", Send>): Operations => ({
  createUser: (body, init) =>
    send.POST("/users", { ...init, body }),
});
