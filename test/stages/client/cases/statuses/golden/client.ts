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
  getVersions: {
    arguments: {};
    data: operations["getVersions"]["responses"]["default"]["content"]["application/json"];
    failures: {
      default: operations["getVersions"]["responses"]["default"]["content"]["application/json"];
    };
  };
  getJob: {
    arguments: {};
    data: undefined | operations["getJob"]["responses"]["default"]["content"]["application/json"];
    failures: {
      default: operations["getJob"]["responses"]["default"]["content"]["application/json"];
    };
  };
  getUser: {
    arguments: {};
    data: operations["getUser"]["responses"][200]["content"]["application/json"];
    failures: {
      default: operations["getUser"]["responses"]["default"]["content"]["application/json"];
    };
  };
  getA: {
    arguments: {};
    data: operations["getA"]["responses"][200]["content"]["application/json"] | undefined;
    failures: {
      404: undefined;
      503: string;
      "4XX": operations["getA"]["responses"]["4XX"]["content"]["application/problem+json"];
    };
  };
  addImport: {
    arguments: operations["addImport"]["requestBody"]["content"]["application/json"];
    data: operations["addImport"]["responses"][200]["content"]["application/json"] | string;
    failures: { default: unknown };
  };
}

/** One method per operation. */
export interface Operations {
  /**
   * `GET /versions`
   *
   * Fails with
   * - default: whatever comes
   *
   * @returns default: whatever comes
   */
  getVersions(args?: ArgumentsOf<"getVersions">, init?: CallInit): Promise<OutcomeOf<"getVersions">>;

  /**
   * `GET /jobs`
   *
   * Fails with
   * - default: done or failed
   *
   * @returns 202: not yet
   * @returns default: done or failed
   * @example
   * await client.getJob();
   */
  getJob(args?: ArgumentsOf<"getJob">, init?: CallInit): Promise<OutcomeOf<"getJob">>;

  /**
   * `GET /users`
   *
   * Fails with
   * - default: failed
   *
   * @returns 200: ok
   */
  getUser(args?: ArgumentsOf<"getUser">, init?: CallInit): Promise<OutcomeOf<"getUser">>;

  /**
   * `GET /a`
   *
   * Fails with
   * - 404: nothing there
   * - 503: down
   * - 4XX: bad
   *
   * @returns 200: ok
   * @returns 204: none
   * @example
   * await client.getA();
   */
  getA(args?: ArgumentsOf<"getA">, init?: CallInit): Promise<OutcomeOf<"getA">>;

  /**
   * `POST /imports`
   *
   * Note: bodies of multipart/form-data and text/csv are left out: it sends application/json.
   *
   * @param args.url
   * @returns 200: ok
   * @returns 201: queued
   */
  addImport(args: ArgumentsOf<"addImport">, init?: CallInit): Promise<OutcomeOf<"addImport">>;
}

/** The operations whose second request may do harm. */
export const onlyOnce: readonly string[] = ["addImport"];

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
  getVersions: (_, init) =>
    send.GET("/versions", init ?? {}),
  getJob: (_, init) =>
    send.GET("/jobs", init ?? {}),
  getUser: (_, init) =>
    send.GET("/users", init ?? {}),
  getA: (_, init) =>
    send.GET("/a", init ?? {}),
  addImport: (body, init) =>
    byMediaType(send.POST("/imports", { ...init, params: { header: { Accept: "application/json, text/plain" } }, body, parseAs: "blob" })),
});
