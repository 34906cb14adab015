// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import type { Client, FetchOptions } from "openapi-fetch";
import { byMediaType, withOk } from "./read-response.js";
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
  empty: {
    arguments: {};
    data: undefined;
    failures: {
      404: undefined;
    };
  };
  jsonOrEmpty: {
    arguments: {};
    data: operations["jsonOrEmpty"]["responses"][200]["content"]["application/json"] | undefined;
    failures: {
      304: undefined;
      "4XX": operations["jsonOrEmpty"]["responses"]["4XX"]["content"]["application/problem+json"];
      default: string;
    };
  };
  range: {
    arguments: {};
    data: operations["range"]["responses"]["2XX"]["content"]["application/json; charset=utf-8"];
    failures: { default: unknown };
  };
  onlyDefault: {
    arguments: {};
    data: operations["onlyDefault"]["responses"]["default"]["content"]["*/*"];
    failures: {
      default: operations["onlyDefault"]["responses"]["default"]["content"]["*/*"];
    };
  };
  text: {
    arguments: {};
    data: string;
    failures: { default: unknown };
  };
  binary: {
    arguments: {};
    data: Blob;
    failures: { default: unknown };
  };
  events: {
    arguments: {};
    data: ReadableStream<Uint8Array> | null;
    failures: { default: unknown };
  };
  negotiated: {
    arguments: {};
    data: operations["negotiated"]["responses"][200]["content"]["application/json"];
    failures: { default: unknown };
  };
  head: {
    arguments: {};
    data: undefined;
    failures: { default: unknown };
  };
  undescribed: {
    arguments: {};
    data: unknown;
    failures: { default: unknown };
  };
  elsewhere: {
    arguments: {};
    data: undefined;
    failures: { default: unknown };
  };
  shared: {
    arguments: NonNullable<operations["shared"]["parameters"]["query"]>;
    data: operations["shared"]["responses"][200]["content"]["application/json"];
    failures: { default: unknown };
  };
}

/** One method per operation. */
export interface Operations {
  /**
   * `DELETE /empty`
   *
   * Fails with
   * - 404: Nothing there
   *
   * @returns 204: Nothing
   * @example
   * await client.empty();
   */
  empty(args?: ArgumentsOf<"empty">, init?: CallInit): Promise<OutcomeOf<"empty">>;

  /**
   * `GET /json-or-empty`
   *
   * Fails with
   * - 304: Not changed
   * - 4XX: Refused
   * - default: Anything else
   *
   * @returns 200: A thing
   * @returns 202: Not yet
   * @example
   * await client.jsonOrEmpty();
   */
  jsonOrEmpty(args?: ArgumentsOf<"jsonOrEmpty">, init?: CallInit): Promise<OutcomeOf<"jsonOrEmpty">>;

  /**
   * `GET /range`
   *
   * @returns 2XX: A thing
   */
  range(args?: ArgumentsOf<"range">, init?: CallInit): Promise<OutcomeOf<"range">>;

  /**
   * `GET /only-default`
   *
   * Fails with
   * - default: A thing
   *
   * @returns default: A thing
   */
  onlyDefault(args?: ArgumentsOf<"onlyDefault">, init?: CallInit): Promise<OutcomeOf<"onlyDefault">>;

  /**
   * `GET /text`
   *
   * @returns 200: Text
   */
  text(args?: ArgumentsOf<"text">, init?: CallInit): Promise<OutcomeOf<"text">>;

  /**
   * `GET /binary`
   *
   * @returns 200: Bytes
   */
  binary(args?: ArgumentsOf<"binary">, init?: CallInit): Promise<OutcomeOf<"binary">>;

  /**
   * `GET /events`
   *
   * @returns 200: Events
   */
  events(args?: ArgumentsOf<"events">, init?: CallInit): Promise<OutcomeOf<"events">>;

  /**
   * `GET /negotiated`
   *
   * @returns 200: As you like
   */
  negotiated(args?: ArgumentsOf<"negotiated">, init?: CallInit): Promise<OutcomeOf<"negotiated">>;

  /**
   * `HEAD /head`
   *
   * @returns 200: There
   */
  head(args?: ArgumentsOf<"head">, init?: CallInit): Promise<OutcomeOf<"head">>;

  /**
   * `GET /undescribed`
   */
  undescribed(args?: ArgumentsOf<"undescribed">, init?: CallInit): Promise<OutcomeOf<"undescribed">>;

  /**
   * `POST /elsewhere`
   *
   * @returns 201: Made
   * @example
   * await client.elsewhere();
   */
  elsewhere(args?: ArgumentsOf<"elsewhere">, init?: CallInit): Promise<OutcomeOf<"elsewhere">>;

  /**
   * `GET /shared`
   *
   * @param args.page
   * @returns 200: A thing
   */
  shared(args?: ArgumentsOf<"shared">, init?: CallInit): Promise<OutcomeOf<"shared">>;
}

/** The operations whose second request may do harm. */
export const onlyOnce: readonly string[] = ["empty", "elsewhere"];

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
  empty: (_, init) =>
    send.DELETE("/empty", init ?? {}),
  jsonOrEmpty: (_, init) =>
    send.GET("/json-or-empty", init ?? {}),
  range: (_, init) =>
    send.GET("/range", init ?? {}),
  onlyDefault: (_, init) =>
    send.GET("/only-default", init ?? {}),
  text: (_, init) =>
    send.GET("/text", { ...init, parseAs: "text" }),
  binary: (_, init) =>
    send.GET("/binary", { ...init, parseAs: "blob" }),
  events: (_, init) =>
    send.GET("/events", { ...init, parseAs: "stream" }),
  negotiated: (_, init) =>
    byMediaType(send.GET("/negotiated", { ...init, params: { header: { Accept: "application/json" } }, parseAs: "blob" })),
  head: (_, init) =>
    send.HEAD("/head", init ?? {}),
  undescribed: (_, init) =>
    send.GET("/undescribed", init ?? {}),
  elsewhere: (_, init) =>
    send.POST("/elsewhere", { baseUrl: "https://uploads.example.com/", ...init }),
  shared: (query, init) =>
    send.GET("/shared", { ...init, params: { query } }),
});
