import { baseUrl } from "../../generated/client.js";
import type { Call } from "../client/call.js";
import { discard, type Fetch, type FetchInit } from "./fetch.js";
import { type Credentials, readCredential } from "./read-credential.js";

/** What a client adds to each of its requests. */
export interface Identity extends Credentials {
  /** The only origin that gets any of it. */
  readonly origin: string;
  readonly headers: FetchInit["headers"];
}

/** Each credential, its header, and what comes before the secret in it. */
const kinds = [
  ["accessToken", "authorization", "Bearer "],
  ["apiKey", "x-api-key", ""],
] as const;

/**
 * Adds the headers and the credentials of a client to requests for one origin, and to no other. A header of the call comes before a
 * credential, and a credential before a header of the client. A 401 calls credential functions again, once.
 */
export const withAuth = (send: Fetch, identity: Identity, call: Call): Fetch => {
  const { origin } = identity;
  let renewed = false;

  const sendAuthorized: Fetch = async (url, init) => {
    if (new URL(url).origin !== origin) return send(url, init);
    const headers: Record<string, string> = { ...identity.headers, ...init.headers };
    let renewable = false;
    for (const [name, header, scheme] of kinds) {
      const credential = identity[name];
      if (credential !== undefined && init.headers[header] === undefined) {
        headers[header] = scheme + (await readCredential(name, credential, call));
        renewable ||= typeof credential === "function";
      }
      call.secrets.add(headers[header]?.replace(/^\w+ /, "") ?? "");
    }
    // The documented server would refuse both.
    if (!headers.authorization && !headers["x-api-key"] && baseUrl.startsWith(origin))
      await readCredential("apiKey" in identity ? "apiKey" : "accessToken", undefined, call);
    const response = await send(url, { ...init, headers });
    if (response.status !== 401 || !renewable || renewed) return response;
    renewed = true;
    await discard(response);
    return sendAuthorized(url, init);
  };
  return sendAuthorized;
};
