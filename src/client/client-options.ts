import { baseUrl } from "../../generated/client.js";
import type { Fetch } from "../transport/fetch.js";
import type { Credentials } from "../transport/read-credential.js";
import { readBaseUrl } from "./base-url.js";
import { createCall } from "./call.js";
import type { ClientSettings } from "./call-settings.js";
import { checkOptions, headersCheck, type OptionChecks, timeoutCheck } from "./check-options.js";
import type { Logger } from "./logger.js";
import { type HeadersOption, readHeaders } from "./read-headers.js";

export interface ClientOptions extends Credentials {
  /** Default: the server of the contract. Plain HTTP only on this machine. */
  readonly baseUrl?: string | undefined;
  /**
   * Called with a URL and an init: the fetch of undici or node-fetch fits, and so does a wrapper that adds a header. Default: the global
   * fetch.
   */
  readonly fetch?: Fetch | undefined;
  /** One deadline over all attempts of a call. Default: 60,000. */
  readonly timeoutMs?: number | undefined;
  /** How many retries a failed request may have. Default: 2. */
  readonly maxRetries?: number | undefined;
  /** Sent with every request, unless the call or a credential sends a header of the same name. */
  readonly headers?: HeadersOption | undefined;
  /** `console`, or any object with its four methods. It never gets a URL, a header or a body. */
  readonly logger?: Logger | undefined;
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

/** What the calls of a client have in common, defaults included. Throws an InvalidArgumentError for impossible options. */
export const readOptions = (options: ClientOptions): ClientSettings => {
  const call = createCall("createClient");
  checkOptions(options, clientOptions, call);
  const headers = readHeaders(options.headers, call);
  const { href, origin } = readBaseUrl(options.baseUrl ?? baseUrl, call);
  const {
    timeoutMs = 60_000,
    maxRetries = 2,
    fetch: send = (url, init) => fetch(url, init), // looked up at each call, so that what replaces it later is used
  } = options;
  return { ...options, headers, fetch: send, timeoutMs, maxRetries, baseUrl: href, origin };
};
