import { createOperations, type Operations, type OperationTypes, pages } from "../../generated/client.js";
import { withAuth } from "../transport/with-auth.js";
import { bindOperations, type LeanClient } from "./bind-operations.js";
import { createCall } from "./call.js";
import type { CallOptions, CallSettings, Operation } from "./call-settings.js";
import { type ClientOptions, readOptions } from "./client-options.js";
import { eachItem, type ItemOf, type ListId } from "./each-item.js";
import { createHttpClient, type HttpClient, sendRequest } from "./http-client.js";

/** Every list, item by item over all pages. */
export type EachOperations = {
  [Id in keyof Operations as Id extends ListId ? Id : never]: (
    args: OperationTypes[Id]["arguments"],
    options?: CallOptions,
  ) => AsyncGenerator<ItemOf<Id>, void, undefined>;
};

export interface KnowledgeClient extends LeanClient {
  /** Lists over all their pages: `for await (const file of knowledge.each.listFiles(…))`. `limit` is the size of a page. */
  readonly each: EachOperations;
  /**
   * The raw openapi-fetch client: `{ data, error, response }`, for any path of the contract. It has this client's base
   * URL, headers, fetch and credentials, asks a credential function again on a 401, guards path parameters and never
   * follows a redirect. It has no deadline, no retries, no checks and no redaction.
   */
  readonly http: HttpClient;
}

/** A client for one server and one identity. Sends nothing until it is called. */
export const createClient = (options: ClientOptions = {}): KnowledgeClient => {
  const shared = readOptions(options);
  const { baseUrl } = shared;
  // The operations have a client of their own, so that a middleware of the raw client stays there.
  const operations = createOperations(createHttpClient({ baseUrl }));
  const settings: CallSettings = {
    ...shared,
    operations: operations as unknown as Record<string, Operation>,
  };
  const http = createHttpClient({
    baseUrl,
    fetch: (request) => sendRequest(withAuth(shared.fetch, shared, createCall("http")), request),
  });
  const each: Record<string, unknown> = {};
  for (const id of Object.keys(pages) as ListId[])
    each[id] = (args: Record<string, unknown>, callOptions?: CallOptions) =>
      eachItem(settings, id, args, callOptions);
  return { ...bindOperations(settings), each: each as unknown as EachOperations, http };
};
