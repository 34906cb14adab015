import { createClient } from "../../node_modules/.cache/clients/hey-api/client/index.js";
import { getUploadUrl } from "../../node_modules/.cache/clients/hey-api/index.js";
import { accessToken, body, type CreateCall, parameters } from "./contestant.js";

export const createCall: CreateCall = (baseUrl, fetch = globalThis.fetch) => {
  const client = createClient({ baseUrl, fetch, auth: accessToken });
  return async () =>
    (await getUploadUrl({ client, path: parameters, body, throwOnError: true })).data.signed_url;
};
