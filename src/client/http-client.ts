import createOpenapiFetch, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "../../generated/types.js";
import { createCall } from "./call.js";
import { fillPath } from "./fill-path.js";

export type HttpClient = Client<paths>;

/** The only place that knows openapi-fetch, and what its paths are filled by. */
export const createHttpClient = (options: ClientOptions): HttpClient =>
  createOpenapiFetch<paths>({ ...options, redirect: "manual", pathSerializer: fillPath(createCall("http")) });
