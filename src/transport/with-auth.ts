import type { Call } from "../client/call.js";
import { InvalidArgumentError, NetworkError } from "../errors/errors.js";
import { redactError } from "../errors/redact-error.js";
import { discard, type Fetch } from "./fetch.js";

/** A secret, or a function that gives one; the function is called again for every attempt. */
export type Credential = string | (() => string | Promise<string>);

export interface Credentials {
  /** Sent as `Authorization: Bearer …`. */
  readonly accessToken?: Credential | undefined;
  /** Sent as `X-API-Key`. */
  readonly apiKey?: Credential | undefined;
}

/** Adds credentials to requests for one origin, and to no other. A 401 calls credential functions again, once. */
export const withAuth = (
  send: Fetch,
  { accessToken, apiKey }: Credentials,
  origin: string,
  call: Call,
): Fetch => {
  let renewable = typeof accessToken === "function" || typeof apiKey === "function";

  const sendAuthorized: Fetch = async (url, init) => {
    if (new URL(url).origin !== origin) return send(url, init);
    const headers = { ...init.headers };
    if (accessToken !== undefined) {
      headers.authorization = `Bearer ${await readCredential("accessToken", accessToken, call)}`;
    }
    if (apiKey !== undefined) headers["x-api-key"] = await readCredential("apiKey", apiKey, call);
    const response = await send(url, { ...init, headers });
    if (response.status !== 401 || !renewable) return response;
    renewable = false;
    await discard(response);
    return sendAuthorized(url, init);
  };
  return sendAuthorized;
};

/** What each function gave last: when it fails the next time, its error may tell. */
const lastSecrets = new WeakMap<object, string>();

const readCredential = async (
  name: keyof Credentials,
  credential: Credential,
  call: Call,
): Promise<string> => {
  call.sent = false;
  let secret: unknown = credential;
  if (typeof credential === "function") {
    call.secrets.add(lastSecrets.get(credential) ?? "");
    try {
      secret = await credential();
    } catch (error) {
      throw new NetworkError(`${name}() failed`, call, {}, redactError(error, call.redact));
    }
  }
  // Headers.set would refuse it too, but with the secret in its message.
  if (typeof secret !== "string" || !/^[\x21-\x7e]+$/.test(secret)) {
    throw new InvalidArgumentError(name, "is empty or has an invalid character", call);
  }
  call.secrets.add(secret);
  if (typeof credential === "function") lastSecrets.set(credential, secret);
  return secret;
};
