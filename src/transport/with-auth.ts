import type { Call } from "../client/call.js";
import { InvalidArgumentError, NetworkError } from "../errors/errors.js";
import { redactError } from "../errors/redact-error.js";
import type { Sendable, Transport } from "./transport.js";

/** A secret, or a function that gives one; the function is called again for every attempt. */
export type Credential = string | (() => string | Promise<string>);

export interface Credentials {
  /** Sent as `Authorization: Bearer …`. */
  readonly accessToken?: Credential | undefined;
  /** Sent as `X-API-Key`. */
  readonly apiKey?: Credential | undefined;
}

/** Adds credentials to requests for one origin, and to no other. A 401 calls credential functions again, once. */
export const withAuth = <Message extends Sendable>(
  send: Transport<Message>,
  { accessToken, apiKey }: Credentials,
  origin: string,
  call: Call,
): Transport<Message> => {
  let renewable = typeof accessToken === "function" || typeof apiKey === "function";

  const sendAuthorized: Transport<Message> = async (message) => {
    if (new URL(message.url).origin === origin) {
      if (accessToken !== undefined) {
        message.headers.set(
          "authorization",
          `Bearer ${await readCredential("accessToken", accessToken, call)}`,
        );
      }
      if (apiKey !== undefined)
        message.headers.set("x-api-key", await readCredential("apiKey", apiKey, call));
    }
    return send(message);
  };

  return async (message) => {
    const again = renewable ? message.clone() : undefined; // a Request can be sent once only
    const response = await sendAuthorized(message);
    if (response.status !== 401 || !again) return response;
    renewable = false;
    await response.body?.cancel().catch(() => {}); // refused where the body is already read
    return sendAuthorized(again);
  };
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
    throw new InvalidArgumentError(name, "must be visible ASCII", call);
  }
  call.secrets.add(secret);
  if (typeof credential === "function") lastSecrets.set(credential, secret);
  return secret;
};
