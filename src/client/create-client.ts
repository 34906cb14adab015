import {
  baseUrl,
  createOperations,
  type Operations,
  type OperationTypes,
  pages,
} from "../../generated/client.js";
import { KnowledgeError } from "../errors/errors.js";
import type { OperationId, Result } from "../response/result.js";
import type { Fetch } from "../transport/fetch.js";
import type { Credentials } from "../transport/read-credential.js";
import { withAuth } from "../transport/with-auth.js";
import { readBaseUrl } from "./base-url.js";
import { createCall } from "./call.js";
import type { CallOptions, CallSettings, Operation } from "./call-settings.js";
import { checkOptions, headersCheck, type OptionChecks, timeoutCheck } from "./check-options.js";
import { eachItem, type ItemOf, type ListId } from "./each-item.js";
import { createHttpClient, type HttpClient, sendRequest } from "./http-client.js";
import type { Logger } from "./logger.js";
import { type HeadersOption, readHeaders } from "./read-headers.js";
import { runCall } from "./run-call.js";

export interface ClientOptions extends Credentials {
  /** Default: the server of the contract. Without TLS only on this machine. */
  readonly baseUrl?: string | undefined;
  /** Called with a URL and an init, so the fetch of undici or node-fetch fits, and a wrapper that adds a header. Default: the global fetch. */
  readonly fetch?: Fetch | undefined;
  /** One deadline over all attempts of a call. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
  /** How many retries a failed request may have. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Sent with every request, unless the call or a credential sends one of this name. */
  readonly headers?: HeadersOption | undefined;
  /** `console`, or any object with its four methods. It never gets a URL, a header or a body. */
  readonly logger?: Logger | undefined;
}

/** Every operation, throwing. */
export type ThrowingOperations = {
  [Id in keyof Operations]: (
    args: OperationTypes[Id]["arguments"],
    options?: CallOptions,
  ) => Promise<OperationTypes[Id]["data"]>;
};

/** Every operation, with failures as values. An abort rejects nevertheless, with the caller's own reason. */
export type SafeOperations = {
  [Id in keyof Operations]: (
    args: OperationTypes[Id]["arguments"],
    options?: CallOptions,
  ) => Promise<Result<Id>>;
};

/** Every list, item by item over all pages. */
export type EachOperations = {
  [Id in keyof Operations as Id extends ListId ? Id : never]: (
    args: OperationTypes[Id]["arguments"],
    options?: CallOptions,
  ) => AsyncGenerator<ItemOf<Id>, void, undefined>;
};

export interface KnowledgeClient extends ThrowingOperations {
  /** The same operations, with failures as values: `{ ok, data }` or `{ ok, error }`. */
  readonly safe: SafeOperations;
  /** Lists over all their pages: `for await (const file of knowledge.each.listFiles(…))`. `limit` is the size of a page. */
  readonly each: EachOperations;
  /**
   * The raw openapi-fetch client: `{ data, error, response }`, for any path of the contract. It has this client's base
   * URL, headers, fetch and credentials, asks a credential function again on a 401, guards path parameters and never
   * follows a redirect. It has no deadline, no retries, no checks and no redaction.
   */
  readonly http: HttpClient;
}

const clientOptions: OptionChecks = {
  accessToken: { type: ["string", "function"] },
  apiKey: { type: ["string", "function"] },
  baseUrl: { type: "string" },
  fetch: { type: "function" },
  timeoutMs: timeoutCheck,
  maxRetries: { type: ["integer", "Infinity"], minimum: 0 },
  headers: headersCheck,
  logger: { type: "object" },
};

/** A client for one server and one identity. Sends nothing until it is called. */
export const createClient = (options: ClientOptions = {}): KnowledgeClient => {
  const call = createCall("createClient");
  checkOptions(options, clientOptions, call);
  const headers = readHeaders(options.headers, call);
  const { href, origin } = readBaseUrl(options.baseUrl ?? baseUrl, call);
  const {
    timeoutMs = 60_000,
    maxRetries = 2,
    fetch: send = (url, init) => fetch(url, init), // looked up at each call, so that what replaces it later is used
  } = options;
  const settings: CallSettings = {
    ...options,
    headers,
    fetch: send,
    timeoutMs,
    maxRetries,
    origin,
    // Of their own, so that a middleware of the raw client stays there.
    operations: createOperations(createHttpClient({ baseUrl: href })) as unknown as Record<string, Operation>,
  };
  const http = createHttpClient({
    baseUrl: href,
    fetch: (request) => sendRequest(withAuth(send, settings, createCall("http")), request),
  });

  const throwing: Record<string, unknown> = {};
  const safe: Record<string, unknown> = {};
  const each: Record<string, unknown> = {};
  for (const id of Object.keys(settings.operations) as OperationId[]) {
    throwing[id] = async (args: object, callOptions?: CallOptions) =>
      (await runCall(settings, id, args, callOptions)).data;
    safe[id] = (args: object, callOptions?: CallOptions) =>
      runCall(settings, id, args, callOptions).catch((error: unknown) => {
        // A caller may abort with a KnowledgeError of its own; that one is not this call's failure.
        if (!(error instanceof KnowledgeError) || error === callOptions?.signal?.reason) throw error;
        return { ok: false, error };
      });
  }
  for (const id of Object.keys(pages) as ListId[])
    each[id] = (args: Record<string, unknown>, callOptions?: CallOptions) =>
      eachItem(settings, id, args, callOptions);
  return { ...throwing, safe, each, http } as unknown as KnowledgeClient;
};
