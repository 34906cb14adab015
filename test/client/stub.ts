import { type ClientOptions, createClient } from "../../src/index.js";
import type { FetchInit } from "../../src/transport/fetch.js";

export interface Sent {
  readonly url: URL;
  readonly init: FetchInit;
}

export const store = { organization_id: "org_xyz789", store_id: "vs_abc123" };
export const file = { ...store, file_id: "file_abc123def456" };

/** A client whose requests go to a function, and what it sent. */
export const stubbed = (respond: (sent: Sent, index: number) => Response, options: ClientOptions = {}) => {
  const requests: Sent[] = [];
  const fetch = async (url: string, init: FetchInit) => {
    const sent = { url: new URL(url), init };
    requests.push(sent);
    return respond(sent, requests.length - 1);
  };
  return { client: createClient({ accessToken: "canary-access-token", fetch, ...options }), requests };
};
