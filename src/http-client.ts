import createOpenapiFetch, { type Client } from "openapi-fetch";
import type { paths } from "../generated/types.js";
import { createCall } from "./call.js";
import { fillPath } from "./fill-path.js";
import type { Transport } from "./transport.js";

export type HttpClient = Client<paths>;

export interface HttpClientOptions {
  readonly baseUrl: string;
  readonly headers: Headers | Record<string, string>;
  readonly fetch: Transport;
}

/** The only place that knows openapi-fetch, and what its paths are filled by. */
export const createHttpClient = (options: HttpClientOptions): HttpClient =>
  createOpenapiFetch<paths>({
    ...options,
    redirect: "manual",
    pathSerializer: fillPath(createCall("http")),
  });
