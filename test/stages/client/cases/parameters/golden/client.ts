// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import type { Client, FetchOptions } from "openapi-fetch";
import { cookieHeader, headerJson, headerValue, pathSerializer, querySerializer } from "./serialize.js";
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
  query: {
    arguments: NonNullable<operations["query"]["parameters"]["query"]>;
    data: undefined;
    failures: { default: unknown };
  };
  styles: {
    arguments: operations["styles"]["parameters"]["query"];
    data: undefined;
    failures: { default: unknown };
  };
  headers: {
    arguments: Omit<NonNullable<operations["headers"]["parameters"]["header"]>, "Accept">;
    data: undefined;
    failures: { default: unknown };
  };
  cookies: {
    arguments: operations["cookies"]["parameters"]["cookie"];
    data: undefined;
    failures: { default: unknown };
  };
  simplePath: {
    arguments: operations["simplePath"]["parameters"]["path"];
    data: undefined;
    failures: { default: unknown };
  };
  labelAndMatrixPath: {
    arguments: operations["labelAndMatrixPath"]["parameters"]["path"];
    data: undefined;
    failures: { default: unknown };
  };
  jsonPath: {
    arguments: operations["jsonPath"]["parameters"]["path"];
    data: undefined;
    failures: { default: unknown };
  };
  everything: {
    arguments: operations["everything"]["parameters"]["path"] & NonNullable<operations["everything"]["parameters"]["query"]> & NonNullable<operations["everything"]["parameters"]["header"]> & NonNullable<operations["everything"]["parameters"]["cookie"]> & operations["everything"]["requestBody"]["content"]["application/json"];
    data: undefined;
    failures: { default: unknown };
  };
}

/** One method per operation. */
export interface Operations {
  /**
   * `GET /query`
   *
   * @param args.plain
   * @param args["filter[name]"]
   * @param args.exploded
   * @returns 204: Nothing
   * @example
   * await client.query();
   */
  query(args?: ArgumentsOf<"query">, init?: CallInit): Promise<OutcomeOf<"query">>;

  /**
   * `GET /styles`
   *
   * @param args.id
   * @param args.comma
   * @param args.space
   * @param args.pipe
   * @param args.form
   * @param args.formComma
   * @param args.deep
   * @param args.reserved
   * @param args.json
   * @param args["größe & mehr"]
   * @returns 204: Nothing
   */
  styles(args: ArgumentsOf<"styles">, init?: CallInit): Promise<OutcomeOf<"styles">>;

  /**
   * `GET /headers`
   *
   * @param args["X-Plain"]
   * @param args["X-List"]
   * @param args["X-Object"]
   * @param args["X-Exploded"]
   * @param args["X-Json"]
   * @returns 204: Nothing
   */
  headers(args: ArgumentsOf<"headers">, init?: CallInit): Promise<OutcomeOf<"headers">>;

  /**
   * `GET /cookies`
   *
   * @param args.session
   * @param args["dark-mode"]
   * @param args.recent
   * @returns 204: Nothing
   */
  cookies(args: ArgumentsOf<"cookies">, init?: CallInit): Promise<OutcomeOf<"cookies">>;

  /**
   * `GET /simple/{id}/list/{list}/object/{object}/exploded/{exploded}`
   *
   * @param args.id
   * @param args.list
   * @param args.object
   * @param args.exploded
   * @returns 204: Nothing
   */
  simplePath(args: ArgumentsOf<"simplePath">, init?: CallInit): Promise<OutcomeOf<"simplePath">>;

  /**
   * `GET /label/{id}/{list}/{exploded}/matrix/{size}/{colours}/{point}`
   *
   * @param args.id
   * @param args.list
   * @param args.exploded
   * @param args.size
   * @param args.colours
   * @param args.point
   * @returns 204: Nothing
   */
  labelAndMatrixPath(args: ArgumentsOf<"labelAndMatrixPath">, init?: CallInit): Promise<OutcomeOf<"labelAndMatrixPath">>;

  /**
   * `GET /json/{filter}/{id}`
   *
   * @param args.filter
   * @param args.id
   * @returns 204: Nothing
   */
  jsonPath(args: ArgumentsOf<"jsonPath">, init?: CallInit): Promise<OutcomeOf<"jsonPath">>;

  /**
   * `POST /everything/{id}`
   *
   * @param args.id
   * @param args.page (at least 1; default `1`)
   * @param args["X-Trace"]
   * @param args.theme
   * @param args.title
   * @returns 204: Nothing
   */
  everything(args: ArgumentsOf<"everything">, init?: CallInit): Promise<OutcomeOf<"everything">>;
}

/** The operations whose second request may do harm. */
export const onlyOnce: readonly string[] = ["everything"];

/** How each list goes on: members of its body, parameters of its query. */
export const pages = {} as const;

/** Names of the fields whose values are secrets (`x-sensitive`). */
export const sensitiveFields = [] as const;

/** Where the server of the description is. */
export const baseUrl = "https://eu.example.com/v1";

/** Sends a request as openapi-fetch does. `Operations` has checked its arguments and types its outcome: once is enough for the compiler. */
type Send = (path: string, init: object) => Promise<never>;

/** Binds every operation to an openapi-fetch client. */
export const createOperations = (http: Client<paths>): Operations => bind(withOk(http as unknown as Record<string, Send>));

const bind = (send: Record<"GET" | "PUT" | "POST" | "DELETE" | "OPTIONS" | "HEAD" | "PATCH" | "TRACE", Send>): Operations => ({
  query: (query, init) =>
    send.GET("/query", { ...init, querySerializer: querySerializer(), params: { query } }),
  styles: (query, init) =>
    send.GET("/styles", { ...init, querySerializer: querySerializer({ comma: { explode: false }, space: { style: "spaceDelimited" }, pipe: { style: "pipeDelimited" }, formComma: { explode: false }, deep: { style: "deepObject", explode: true }, reserved: { allowReserved: true }, json: { json: true } }), params: { query } }),
  headers: ({ "X-Plain": XPlain, "X-List": XList, "X-Object": XObject, "X-Exploded": XExploded, "X-Json": XJson }, init) =>
    send.GET("/headers", { ...init, params: { header: { "X-Plain": XPlain, "X-List": headerValue(XList), "X-Object": headerValue(XObject), "X-Exploded": headerValue(XExploded, true), "X-Json": headerJson(XJson) } } }),
  cookies: ({ session, "dark-mode": darkMode, recent }, init) =>
    send.GET("/cookies", { ...init, params: { header: { Cookie: cookieHeader({ session, "dark-mode": darkMode, recent }, { recent: { explode: false } }) } } }),
  simplePath: (path, init) =>
    send.GET("/simple/{id}/list/{list}/object/{object}/exploded/{exploded}", { ...init, pathSerializer: pathSerializer({ exploded: { explode: true } }), params: { path } }),
  labelAndMatrixPath: (path, init) =>
    send.GET("/label/{id}/{list}/{exploded}/matrix/{size}/{colours}/{point}", { ...init, pathSerializer: pathSerializer({ id: { style: "label" }, list: { style: "label" }, exploded: { style: "label", explode: true }, size: { style: "matrix" }, colours: { style: "matrix", explode: true }, point: { style: "matrix" } }), params: { path } }),
  jsonPath: (path, init) =>
    send.GET("/json/{filter}/{id}", { ...init, pathSerializer: pathSerializer({ filter: { json: true } }), params: { path } }),
  everything: ({ id, page, "X-Trace": XTrace, theme, ...body }, init) =>
    send.POST("/everything/{id}", { ...init, params: { path: { id }, query: { page }, header: { "X-Trace": XTrace, Cookie: cookieHeader({ theme }) } }, body }),
});
