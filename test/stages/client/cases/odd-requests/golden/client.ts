// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import type { Client, FetchOptions } from "openapi-fetch";
import { multipart, parts, querySerializer } from "./serialize.js";
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
  listReplies: {
    arguments: NonNullable<operations["listReplies"]["parameters"]["query"]>;
    data: undefined;
    failures: { default: unknown };
  };
  listBetaReplies: {
    arguments: NonNullable<operations["listBetaReplies"]["parameters"]["query"]>;
    data: undefined;
    failures: { default: unknown };
  };
  listOddReplies: {
    arguments: {};
    data: undefined;
    failures: { default: unknown };
  };
  getDraft: {
    arguments: operations["getDraft"]["parameters"]["path"] & NonNullable<operations["getDraft"]["parameters"]["query"]>;
    data: undefined;
    failures: { default: unknown };
  };
  getOrders: {
    arguments: {};
    data: undefined;
    failures: { default: unknown };
  };
  getOrders2: {
    arguments: {};
    data: undefined;
    failures: { default: unknown };
  };
  getUsers2: {
    arguments: {};
    data: undefined;
    failures: { default: unknown };
  };
  getUsers: {
    arguments: {};
    data: undefined;
    failures: { default: unknown };
  };
  getRelative: {
    arguments: {};
    data: undefined;
    failures: { default: unknown };
  };
  constructor: {
    arguments: operations["constructor"]["parameters"]["path"] & NonNullable<operations["constructor"]["parameters"]["query"]>;
    data: undefined;
    failures: { default: unknown };
  };
  hasOwnProperty: {
    arguments: operations["hasOwnProperty"]["requestBody"]["content"]["multipart/form-data"];
    data: undefined;
    failures: { default: unknown };
  };
}

/** One method per operation. */
export interface Operations {
  /**
   * `GET /replies`
   *
   * @param args.limit
   * @returns 204: ok
   * @example
   * await client.listReplies();
   */
  listReplies(args?: ArgumentsOf<"listReplies">, init?: CallInit): Promise<OutcomeOf<"listReplies">>;

  /**
   * `GET /replies?beta=true&kind=a&kind=b`
   *
   * @param args.limit
   * @returns 204: ok
   * @example
   * await client.listBetaReplies();
   */
  listBetaReplies(args?: ArgumentsOf<"listBetaReplies">, init?: CallInit): Promise<OutcomeOf<"listBetaReplies">>;

  /**
   * `GET /replies?with space=%26`
   *
   * @returns 204: ok
   * @example
   * await client.listOddReplies();
   */
  listOddReplies(args?: ArgumentsOf<"listOddReplies">, init?: CallInit): Promise<OutcomeOf<"listOddReplies">>;

  /**
   * `GET /replies/{id}#draft`
   *
   * @param args.id
   * @param args.full
   * @returns 204: ok
   */
  getDraft(args: ArgumentsOf<"getDraft">, init?: CallInit): Promise<OutcomeOf<"getDraft">>;

  /**
   * `GET /orders`
   *
   * @returns 204: ok
   * @example
   * await client.getOrders();
   */
  getOrders(args?: ArgumentsOf<"getOrders">, init?: CallInit): Promise<OutcomeOf<"getOrders">>;

  /**
   * `GET /orders/`
   *
   * @returns 204: ok
   * @example
   * await client.getOrders2();
   */
  getOrders2(args?: ArgumentsOf<"getOrders2">, init?: CallInit): Promise<OutcomeOf<"getOrders2">>;

  /**
   * `GET /users`
   *
   * @returns 204: ok
   * @example
   * await client.getUsers2();
   */
  getUsers2(args?: ArgumentsOf<"getUsers2">, init?: CallInit): Promise<OutcomeOf<"getUsers2">>;

  /**
   * `GET /people`
   *
   * @returns 204: ok
   * @example
   * await client.getUsers();
   */
  getUsers(args?: ArgumentsOf<"getUsers">, init?: CallInit): Promise<OutcomeOf<"getUsers">>;

  /**
   * `GET /relative`
   *
   * Note: its server /v2 is relative to the description: it is called at the base URL of the client.
   *
   * @returns 204: ok
   * @example
   * await client.getRelative();
   */
  getRelative(args?: ArgumentsOf<"getRelative">, init?: CallInit): Promise<OutcomeOf<"getRelative">>;

  /**
   * `GET /results/{constructor}`
   *
   * @param args.constructor
   * @param args.toString
   * @param args.__proto__
   * @returns 204: ok
   */
  constructor(args: ArgumentsOf<"constructor">, init?: CallInit): Promise<OutcomeOf<"constructor">>;

  /**
   * `POST /results`
   *
   * @param args.constructor
   * @param args.valueOf
   * @param args.photo (format binary)
   * @returns 204: ok
   */
  hasOwnProperty(args: ArgumentsOf<"hasOwnProperty">, init?: CallInit): Promise<OutcomeOf<"hasOwnProperty">>;
}

/** The operations whose second request may do harm. */
export const onlyOnce: readonly string[] = ["hasOwnProperty"];

/** How each list goes on: members of its body, parameters of its query. */
export const pages = {} as const;

/** Names of the fields whose values are secrets (`x-sensitive`). */
export const sensitiveFields = [] as const;

/** Where the server of the description is. */
export const baseUrl = "https://example.com/api";

/** Sends a request as openapi-fetch does. `Operations` has checked its arguments and types its outcome: once is enough for the compiler. */
type Send = (path: string, init: object) => Promise<never>;

/** Binds every operation to an openapi-fetch client. */
export const createOperations = (http: Client<paths>): Operations => bind(withOk(http as unknown as Record<string, Send>));

const bind = (send: Record<"GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE", Send>): Operations => ({
  listReplies: (query, init) =>
    send.GET("/replies", { ...init, params: { query } }),
  listBetaReplies: (query, init) =>
    send.GET("/replies", { ...init, params: { query: { beta: "true", kind: ["a", "b"], ...query } } }),
  listOddReplies: (_, init) =>
    send.GET("/replies", { ...init, querySerializer: querySerializer(), params: { query: { "with space": "&" } } }),
  getDraft: ({ id, ...query }, init) =>
    send.GET("/replies/{id}", { ...init, params: { path: { id }, query } }),
  getOrders: (_, init) =>
    send.GET("/orders", init ?? {}),
  getOrders2: (_, init) =>
    send.GET("/orders/", init ?? {}),
  getUsers2: (_, init) =>
    send.GET("/users", init ?? {}),
  getUsers: (_, init) =>
    send.GET("/people", init ?? {}),
  getRelative: (_, init) =>
    send.GET("/relative", init ?? {}),
  constructor: ({ constructor, ...query }, init) =>
    send.GET("/results/{constructor}", { ...init, querySerializer: querySerializer({ ["__proto__"]: { explode: false } }), params: { path: { constructor }, query } }),
  hasOwnProperty: (body, init) =>
    send.POST("/results", { ...init, body, bodySerializer: multipart(parts({ photo: "image/png" })) }),
});
