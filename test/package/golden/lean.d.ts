import { n as LeanClient, t as ClientOptions } from "./client-options.js";

//#region src/lean/create-client.d.ts
/**
 * A client without `each` and `http`, and so without openapi-fetch: for pages, where every kilobyte counts. `upload` and
 * `waitUntilProcessed` take it too.
 */
declare function createClient(options?: ClientOptions): LeanClient;
//#endregion
export { type ClientOptions, type LeanClient, createClient };