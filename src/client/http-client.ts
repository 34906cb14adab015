import createOpenapiFetch, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "../../generated/types.js";
import type { Fetch } from "../transport/fetch.js";
import { createCall } from "./call.js";
import { fillPath } from "./fill-path.js";
import { initOf } from "./send-by.js";

export type HttpClient = Client<paths>;

/** Only this file knows openapi-fetch. */
export const createHttpClient = (options: ClientOptions): HttpClient =>
  createOpenapiFetch<paths>({ ...options, pathSerializer: fillPath(createCall("http")) });

/** Sends what the raw client has built with a fetch: its middleware is given a Request. */
export const sendRequest = async (fetch: Fetch, request: Request): Promise<Response> => {
  const body = await request.blob();
  return fetch(request.url, initOf(request, body.size ? body : null)) as Promise<Response>; // a GET must have no body
};
