import type { Call } from "./call.js";
import { InvalidArgumentError, NetworkError } from "./errors.js";
import { redactError } from "./redact-error.js";
import type { Transport } from "./transport.js";

/** A secret, or a function that gives one; the function is asked anew for every attempt. */
export type Credential = string | (() => string | Promise<string>);

export interface Credentials {
  /** Sent as `Authorization: Bearer …`. */
  readonly accessToken?: Credential | undefined;
  /** Sent as `X-API-Key`. */
  readonly apiKey?: Credential | undefined;
}

/** Adds credentials to requests for one origin, and to no other. A 401 asks credential functions again, once. */
export const withAuth = (
  send: Transport,
  credentials: Credentials,
  origin: string,
  call: Call,
): Transport => {
  const { accessToken, apiKey } = credentials;
  let renewable = typeof accessToken === "function" || typeof apiKey === "function";

  const sendAuthorized: Transport = async (request) => {
    if (new URL(request.url).origin === origin) {
      if (accessToken !== undefined) {
        request.headers.set(
          "authorization",
          `Bearer ${await readCredential("accessToken", accessToken, call)}`,
        );
      }
      if (apiKey !== undefined)
        request.headers.set("x-api-key", await readCredential("apiKey", apiKey, call));
    }
    return send(request);
  };

  return async (request) => {
    const again = renewable ? request.clone() : undefined; // a request can be sent once only
    const response = await sendAuthorized(request);
    if (response.status !== 401 || !again) return response;
    renewable = false;
    await response.body?.cancel().catch(() => {}); // refused where the body is already read
    return sendAuthorized(again);
  };
};

const readCredential = async (
  name: keyof Credentials,
  credential: Credential,
  call: Call,
): Promise<string> => {
  call.sent = false;
  let secret: unknown = credential;
  try {
    if (typeof credential === "function") secret = await credential();
  } catch (error) {
    throw new NetworkError(`${name}() failed`, call, {}, redactError(error, call.redact));
  }
  // Headers.set would refuse it too, but with the secret in its message.
  if (typeof secret !== "string" || !/^[\x21-\x7e]+$/.test(secret)) {
    throw new InvalidArgumentError(name, "must be visible ASCII", call);
  }
  call.secrets.add(secret);
  return secret;
};
