export type { LeanClient } from "../client/bind-operations.js";
export type { ClientOptions } from "../client/client-options.js";
export { createClient } from "./create-client.js";
