import createOpenapiFetch, { type Client, type ClientOptions } from "openapi-fetch";
import type { paths } from "../../generated/types.js";
import type { Fetch, FetchInit } from "../transport/fetch.js";
import { sendable } from "../transport/network.js";
import { createCall } from "./call.js";
import { fillPath } from "./fill-path.js";

export type HttpClient = Client<paths>;

/** This file alone knows openapi-fetch, and that it builds a Request. */
export const createHttpClient = (options: ClientOptions): HttpClient =>
  createOpenapiFetch<paths>({ ...options, pathSerializer: fillPath(createCall("http")) });

/** Makes openapi-fetch send by a fetch. Where it would build a Request it gets a list of what that is built of: fetch builds one anyway, and a second takes a tenth of a call. */
export const sendBy = (fetch: Fetch) => ({
  Request: Array,
  fetch: ([url, init]: [string, RequestInit]) => fetch(url, sendable(initOf(init, init.body))),
});

/** The same for the raw client, whose middleware is given a Request. */
export const sendRequest = async (fetch: Fetch, request: Request): Promise<Response> => {
  const body = await request.blob();
  return fetch(request.url, initOf(request, body.size ? body : null)) as Promise<Response>; // a GET must have no body
};

const initOf = ({ method, headers, signal, credentials }: RequestInit, body: unknown) =>
  ({
    method,
    signal,
    credentials,
    body,
    redirect: "manual",
    headers: Object.fromEntries(headers as Headers),
  }) as FetchInit;
