import ky from "ky";
import type { UploadSession } from "../../node_modules/.cache/clients/hey-api/types.gen.js";
import { accessToken, body, type CreateCall, parameters } from "./contestant.js";

export const createCall: CreateCall = (baseUrl, fetch = globalThis.fetch) => {
  const api = ky.create({
    fetch,
    headers: { Authorization: `Bearer ${accessToken}` },
    retry: { limit: 2, methods: ["post"] },
  });
  const { organization_id, store_id } = parameters;
  const url = `${baseUrl}/v1/organizations/${organization_id}/stores/${store_id}/files/upload-url`;
  return async () => (await api.post(url, { json: body }).json<UploadSession>()).signed_url;
};
