import { r as paths } from "./types.js";
import { F as Operations, P as OperationTypes, a as CallOptions, n as LeanClient, t as ClientOptions } from "./client-options.js";
import { Client } from "openapi-fetch";

//#region src/client/each-item.d.ts
/** The operations that give a list page by page. */
type ListId = { [Id in keyof OperationTypes]: OperationTypes[Id] extends {
  item: unknown;
} ? Id : never }[keyof OperationTypes];
/** What a list holds. */
type ItemOf<Id extends keyof OperationTypes> = OperationTypes[Id] extends {
  item: infer Item;
} ? Item : never;
//#endregion
//#region src/client/http-client.d.ts
type HttpClient = Client<paths>;
//#endregion
//#region src/client/create-client.d.ts
/** Every list, item by item over all pages. */
type EachOperations = { [Id in keyof Operations as Id extends ListId ? Id : never]: (args: OperationTypes[Id]["arguments"], options?: CallOptions) => AsyncGenerator<ItemOf<Id>, void, undefined> };
interface KnowledgeClient extends LeanClient {
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
declare const createClient: (options?: ClientOptions) => KnowledgeClient;
//#endregion
export { KnowledgeClient as n, createClient as r, EachOperations as t };