import type { Call } from "../client/call.js";
import { InvalidArgumentError, NetworkError } from "../errors/errors.js";
import { redactError } from "../errors/redact-error.js";
import { hintAt } from "./network.js";

/** A secret, or a function that returns one; the function is called again for every attempt. */
export type Credential = string | (() => string | Promise<string>);

export interface Credentials {
  /** Sent as `Authorization: Bearer …`. A function is called for each request, and again after a 401. */
  readonly accessToken?: Credential | undefined;
  /** Sent as `X-API-Key`, in place of an access token. A function is called as `accessToken` is. */
  readonly apiKey?: Credential | undefined;
}

export type CredentialName = keyof Credentials;

/** The last secret of each function: when the function fails the next time, its error may contain that secret. */
const lastSecrets = new WeakMap<object, string>();

/** A secret that fits into a header; the call redacts it from now on. */
export const readCredential = async (
  name: CredentialName,
  credential: Credential | undefined,
  call: Call,
): Promise<string> => {
  call.sentTo = undefined;
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
    throw new InvalidArgumentError(name, problemOf(name, secret), call);
  }
  lastSecrets.set(Object(credential), secret);
  return secret;
};

const problemOf = (name: CredentialName, secret: unknown): string => {
  if (typeof secret === "string" && secret) {
    if (/^bearer\s/i.test(secret)) return "begins with Bearer: give the token alone";
    return /[\r\n]$/.test(secret) ? "ends with a line break" : "has an invalid character";
  }
  return `is ${secret === "" ? "empty" : typeof secret}${hintAt(name)}`;
};
