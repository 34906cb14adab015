import axios from "axios";
import type { UploadSession } from "../../node_modules/.cache/clients/hey-api/types.gen.js";
import { accessToken, body, type CreateCall, parameters } from "./contestant.js";

/** Over the network with its own default adapter, which on Node is node:http. */
export const createCall: CreateCall = (baseURL, fetch) => {
  const api = axios.create({
    baseURL,
    timeout: 60_000,
    headers: { Authorization: `Bearer ${accessToken}` },
    ...(fetch && { adapter: "fetch" as const, env: { fetch } }),
  });
  const { organization_id, store_id } = parameters;
  const url = `/v1/organizations/${organization_id}/stores/${store_id}/files/upload-url`;
  return async () => (await api.post<UploadSession>(url, body)).data.signed_url;
};
