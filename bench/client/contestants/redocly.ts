import { createClient, OPERATIONS, type Ops } from "../../node_modules/.cache/clients/redocly/client.js";
import { accessToken, body, type CreateCall, parameters } from "./contestant.js";

export const createCall: CreateCall = (serverUrl, fetch = globalThis.fetch) => {
  const client = createClient<Ops>(OPERATIONS, {
    serverUrl,
    fetch,
    auth: { bearer: accessToken },
    retry: { retries: 2 },
    timeout: 60_000,
  });
  return async () => (await client.getUploadUrl({ path: parameters, body })).signed_url;
};
