// Generated from the OpenAPI description by `npm run generate`. Do not edit: change the description and generate again.
import type { Client, FetchOptions } from "openapi-fetch";
import { asIs, mediaTypeOf, multipart, parts, urlencoded } from "./serialize.js";
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
  preferJson: {
    arguments: operations["preferJson"]["requestBody"]["content"]["application/json"];
    data: undefined;
    failures: { default: unknown };
  };
  mergePatch: {
    arguments: operations["mergePatch"]["parameters"]["path"] & operations["mergePatch"]["requestBody"]["content"]["application/merge-patch+json"];
    data: undefined;
    failures: { default: unknown };
  };
  form: {
    arguments: operations["form"]["requestBody"]["content"]["application/x-www-form-urlencoded"];
    data: undefined;
    failures: { default: unknown };
  };
  upload: {
    arguments: operations["upload"]["parameters"]["path"] & operations["upload"]["requestBody"]["content"]["multipart/form-data"];
    data: undefined;
    failures: { default: unknown };
  };
  text: {
    arguments: { body: string };
    data: undefined;
    failures: { default: unknown };
  };
  binary: {
    arguments: operations["binary"]["parameters"]["path"] & { body?: Blob | BufferSource };
    data: undefined;
    failures: { default: unknown };
  };
  image: {
    arguments: { body: Blob | BufferSource };
    data: undefined;
    failures: { default: unknown };
  };
  union: {
    arguments: { body: operations["union"]["requestBody"]["content"]["application/json"] };
    data: undefined;
    failures: { default: unknown };
  };
  list: {
    arguments: operations["list"]["parameters"]["path"] & NonNullable<operations["list"]["parameters"]["query"]> & { body: operations["list"]["requestBody"]["content"]["application/json"] };
    data: undefined;
    failures: { default: unknown };
  };
  optional: {
    arguments: { body?: NonNullable<operations["optional"]["requestBody"]>["content"]["application/json"] };
    data: undefined;
    failures: { default: unknown };
  };
  open: {
    arguments: { body: operations["open"]["requestBody"]["content"]["application/json"] };
    data: undefined;
    failures: { default: unknown };
  };
  merged: {
    arguments: operations["merged"]["requestBody"]["content"]["application/json"];
    data: undefined;
    failures: { default: unknown };
  };
  collision: {
    arguments: operations["collision"]["parameters"]["path"] & { body: operations["collision"]["requestBody"]["content"]["application/json"] };
    data: undefined;
    failures: { default: unknown };
  };
  grouped: {
    arguments: { path: operations["grouped"]["parameters"]["path"]; query?: NonNullable<operations["grouped"]["parameters"]["query"]>; header?: NonNullable<operations["grouped"]["parameters"]["header"]>; body: operations["grouped"]["requestBody"]["content"]["application/json"] };
    data: undefined;
    failures: { default: unknown };
  };
  getWithBody: {
    arguments: {};
    data: undefined;
    failures: { default: unknown };
  };
}

/** One method per operation. */
export interface Operations {
  /**
   * `POST /preferred`
   *
   * Note: bodies of application/x-www-form-urlencoded are left out: it sends application/json.
   *
   * @param args.a
   * @returns 204: Nothing
   */
  preferJson(args?: ArgumentsOf<"preferJson">, init?: CallInit): Promise<OutcomeOf<"preferJson">>;

  /**
   * `PATCH /patch/{id}`
   *
   * @param args.id
   * @param args.name
   * @returns 204: Nothing
   */
  mergePatch(args: ArgumentsOf<"mergePatch">, init?: CallInit): Promise<OutcomeOf<"mergePatch">>;

  /**
   * `POST /form`
   *
   * @param args.grant_type
   * @param args.scope
   * @param args.tags
   * @param args.claims
   * @returns 204: Nothing
   */
  form(args: ArgumentsOf<"form">, init?: CallInit): Promise<OutcomeOf<"form">>;

  /**
   * `POST /upload/{folder}`
   *
   * @param args.folder
   * @param args.file
   * @param args.more
   * @param args.note
   * @param args.count (at most 9)
   * @param args.labels
   * @param args.meta
   * @param args.typed
   * @returns 204: Nothing
   */
  upload(args: ArgumentsOf<"upload">, init?: CallInit): Promise<OutcomeOf<"upload">>;

  /**
   * `PUT /text`
   *
   * @param args.body
   * @returns 204: Nothing
   */
  text(args: ArgumentsOf<"text">, init?: CallInit): Promise<OutcomeOf<"text">>;

  /**
   * `PUT /binary/{name}`
   *
   * @param args.name
   * @param args.body (format binary)
   * @returns 204: Nothing
   */
  binary(args: ArgumentsOf<"binary">, init?: CallInit): Promise<OutcomeOf<"binary">>;

  /**
   * `PUT /image`
   *
   * @param args.body
   * @returns 204: Nothing
   */
  image(args: ArgumentsOf<"image">, init?: CallInit): Promise<OutcomeOf<"image">>;

  /**
   * `POST /union`
   *
   * @param args.body
   * @returns 204: Nothing
   */
  union(args: ArgumentsOf<"union">, init?: CallInit): Promise<OutcomeOf<"union">>;

  /**
   * `POST /list/{id}`
   *
   * @param args.id
   * @param args.dry
   * @param args.body (at least 1 item)
   * @returns 204: Nothing
   */
  list(args: ArgumentsOf<"list">, init?: CallInit): Promise<OutcomeOf<"list">>;

  /**
   * `POST /optional`
   *
   * @param args.body
   * @returns 204: Nothing
   * @example
   * await client.optional();
   */
  optional(args?: ArgumentsOf<"optional">, init?: CallInit): Promise<OutcomeOf<"optional">>;

  /**
   * `POST /open`
   *
   * @param args.body
   * @returns 204: Nothing
   */
  open(args: ArgumentsOf<"open">, init?: CallInit): Promise<OutcomeOf<"open">>;

  /**
   * `POST /merged`
   *
   * @param args.a (at least 1 character)
   * @param args.b (more than 0)
   * @returns 204: Nothing
   */
  merged(args: ArgumentsOf<"merged">, init?: CallInit): Promise<OutcomeOf<"merged">>;

  /**
   * `PUT /collision/{name}`
   *
   * Note: "name" is both a parameter and a field of the body: the body is passed as `body`.
   *
   * @param args.name
   * @param args.body
   * @returns 204: Nothing
   */
  collision(args: ArgumentsOf<"collision">, init?: CallInit): Promise<OutcomeOf<"collision">>;

  /**
   * `PUT /grouped/{id}/{body}`
   *
   * Note: "id" stands in path and query: arguments are grouped by place.
   *
   * @param args.path.id
   * @param args.path.body
   * @param args.query.id
   * @param args.header["X-Id"]
   * @param args.body
   * @returns 204: Nothing
   */
  grouped(args: ArgumentsOf<"grouped">, init?: CallInit): Promise<OutcomeOf<"grouped">>;

  /**
   * `GET /search`
   *
   * Note: fetch sends no body with GET: the described one is left out.
   *
   * @returns 204: Nothing
   * @example
   * await client.getWithBody();
   */
  getWithBody(args?: ArgumentsOf<"getWithBody">, init?: CallInit): Promise<OutcomeOf<"getWithBody">>;
}

/** The operations whose second request may do harm. */
export const onlyOnce: readonly string[] = [
  "preferJson",
  "mergePatch",
  "form",
  "upload",
  "text",
  "binary",
  "image",
  "union",
  "list",
  "optional",
  "open",
  "merged",
  "collision",
  "grouped",
];

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
  preferJson: (body, init) =>
    send.POST("/preferred", { ...init, body }),
  mergePatch: ({ id, ...body }, init) =>
    send.PATCH("/patch/{id}", { ...init, params: { path: { id }, header: { "Content-Type": "application/merge-patch+json" } }, body }),
  form: (body, init) =>
    send.POST("/form", { ...init, params: { header: { "Content-Type": "application/x-www-form-urlencoded" } }, body, bodySerializer: urlencoded({ tags: { style: "form", explode: false }, claims: { json: true } }) }),
  upload: ({ folder, ...body }, init) =>
    send.POST("/upload/{folder}", { ...init, params: { path: { folder } }, body, bodySerializer: multipart(parts({ typed: "application/json" })) }),
  text: ({ body }, init) =>
    send.PUT("/text", { ...init, params: { header: { "Content-Type": "text/plain" } }, body, bodySerializer: asIs }),
  binary: ({ name, body }, init) =>
    send.PUT("/binary/{name}", { ...init, params: { path: { name }, header: { "Content-Type": body === undefined ? undefined : "application/octet-stream" } }, body, bodySerializer: asIs }),
  image: ({ body }, init) =>
    send.PUT("/image", { ...init, params: { header: { "Content-Type": mediaTypeOf(body) } }, body, bodySerializer: asIs }),
  union: ({ body }, init) =>
    send.POST("/union", { ...init, body }),
  list: ({ id, body, ...query }, init) =>
    send.POST("/list/{id}", { ...init, params: { path: { id }, query }, body }),
  optional: ({ body } = {}, init) =>
    send.POST("/optional", { ...init, body }),
  open: ({ body }, init) =>
    send.POST("/open", { ...init, body }),
  merged: (body, init) =>
    send.POST("/merged", { ...init, body }),
  collision: ({ name, body }, init) =>
    send.PUT("/collision/{name}", { ...init, params: { path: { name } }, body }),
  grouped: ({ path, query, header, body }, init) =>
    send.PUT("/grouped/{id}/{body}", { ...init, params: { path, query, header: { "X-Id": header?.["X-Id"] } }, body }),
  getWithBody: (_, init) =>
    send.GET("/search", init ?? {}),
});
