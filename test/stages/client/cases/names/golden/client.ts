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
  reposGet: {
    arguments: operations["repos/get"]["parameters"]["path"];
    data: undefined;
    failures: { default: unknown };
  };
  "repos-get": {
    arguments: {};
    data: undefined;
    failures: { default: unknown };
  };
  listAll: {
    arguments: {};
    data: undefined;
    failures: { default: unknown };
  };
  "list-all": {
    arguments: {};
    data: undefined;
    failures: { default: unknown };
  };
  getUnnamedByIdParts: {
    arguments: paths["/unnamed/{id}/parts"]["get"]["parameters"]["path"];
    data: paths["/unnamed/{id}/parts"]["get"]["responses"][200]["content"]["application/json"];
    failures: { default: unknown };
  };
  "123": {
    arguments: {};
    data: undefined;
    failures: { default: unknown };
  };
  delete: {
    arguments: operations["delete"]["parameters"]["path"] & NonNullable<operations["delete"]["parameters"]["query"]> & NonNullable<operations["delete"]["parameters"]["header"]>;
    data: undefined;
    failures: { default: unknown };
  };
  "2fa/enable": {
    arguments: operations["2fa/enable"]["parameters"]["path"] & operations["2fa/enable"]["requestBody"]["content"]["application/json"];
    data: undefined;
    failures: { default: unknown };
  };
  größe: {
    arguments: operations["größe"]["parameters"]["path"] & NonNullable<operations["größe"]["parameters"]["query"]>;
    data: operations["größe"]["responses"][200]["content"]["application/json"];
    failures: { default: unknown };
  };
}

/** One method per operation. */
export interface Operations {
  /**
   * `GET /repos/{owner}`
   *
   * @param args.owner
   * @returns 204: Nothing
   */
  reposGet(args: ArgumentsOf<"reposGet">, init?: CallInit): Promise<OutcomeOf<"reposGet">>;

  /**
   * `GET /repos-get`
   *
   * @returns 204: Nothing
   * @example
   * await client["repos-get"]();
   */
  "repos-get"(args?: ArgumentsOf<"repos-get">, init?: CallInit): Promise<OutcomeOf<"repos-get">>;

  /**
   * `GET /taken`
   *
   * @returns 204: Nothing
   * @example
   * await client.listAll();
   */
  listAll(args?: ArgumentsOf<"listAll">, init?: CallInit): Promise<OutcomeOf<"listAll">>;

  /**
   * `POST /taken`
   *
   * @returns 204: Nothing
   * @example
   * await client["list-all"]();
   */
  "list-all"(args?: ArgumentsOf<"list-all">, init?: CallInit): Promise<OutcomeOf<"list-all">>;

  /**
   * `GET /unnamed/{id}/parts`
   *
   * @param args.id
   * @returns 200: A text
   */
  getUnnamedByIdParts(args: ArgumentsOf<"getUnnamedByIdParts">, init?: CallInit): Promise<OutcomeOf<"getUnnamedByIdParts">>;

  /**
   * `GET /numbered`
   *
   * @returns 204: Nothing
   * @example
   * await client["123"]();
   */
  "123"(args?: ArgumentsOf<"123">, init?: CallInit): Promise<OutcomeOf<"123">>;

  /**
   * `GET /reserved/{class}`
   *
   * @param args.class
   * @param args.new
   * @param args.init
   * @param args["X-Send"]
   * @param args["0"]
   * @returns 204: Nothing
   */
  delete(args: ArgumentsOf<"delete">, init?: CallInit): Promise<OutcomeOf<"delete">>;

  /**
   * `POST /reserved/{class}`
   *
   * @param args.class
   * @param args.default
   * @param args["with space"]
   * @param args["it's"]
   * @returns 204: Nothing
   */
  "2fa/enable"(args: ArgumentsOf<"2fa/enable">, init?: CallInit): Promise<OutcomeOf<"2fa/enable">>;

  /**
   * Ends a comment *\/ and tries `${process.exit(1)}`
   *
   * First line *\/
   * second \ line with
   *  separator
   *
   * \@example not a tag of ours
   *
   * `GET /über/'quoted'/${id}/`tick`/{user-name}/"double"`
   *
   * @param args.id *\/ in an argument (pattern `^[*\/]+$`)
   * @param args["user-name"]
   * @param args.user_name (default `"`${x}`"`)
   * @returns 200: *\/ too
   */
  größe(args: ArgumentsOf<"größe">, init?: CallInit): Promise<OutcomeOf<"größe">>;
}

/** The operations whose second request may do harm. */
export const onlyOnce: readonly string[] = ["list-all", "2fa/enable"];

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
  reposGet: (path, init) =>
    send.GET("/repos/{owner}", { ...init, params: { path } }),
  "repos-get": (_, init) =>
    send.GET("/repos-get", init ?? {}),
  listAll: (_, init) =>
    send.GET("/taken", init ?? {}),
  "list-all": (_, init) =>
    send.POST("/taken", init ?? {}),
  getUnnamedByIdParts: (path, init) =>
    send.GET("/unnamed/{id}/parts", { ...init, params: { path } }),
  "123": (_, init) =>
    send.GET("/numbered", init ?? {}),
  delete: ({ class: class_, "X-Send": XSend, "0": _0, ...query }, init) =>
    send.GET("/reserved/{class}", { ...init, params: { path: { class: class_ }, query, header: { "X-Send": XSend, "0": _0 } } }),
  "2fa/enable": ({ class: class_, ...body }, init) =>
    send.POST("/reserved/{class}", { ...init, params: { path: { class: class_ } }, body }),
  größe: ({ id, "user-name": userName, ...query }, init) =>
    send.GET("/über/'quoted'/${id}/`tick`/{user-name}/\"double\"", { ...init, params: { path: { id, "user-name": userName }, query } }),
});
