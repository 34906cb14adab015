import createClient from "openapi-fetch";
import type { paths } from "../../../generated/types.js";
import { accessToken, body, type CreateCall, parameters } from "./contestant.js";

export const createCall: CreateCall = (baseUrl, fetch = globalThis.fetch) => {
  const http = createClient<paths>({ baseUrl, fetch, headers: { Authorization: `Bearer ${accessToken}` } });
  return async () => {
    const { data } = await http.POST(
      "/v1/organizations/{organization_id}/stores/{store_id}/files/upload-url",
      { params: { path: parameters }, body },
    );
    if (!data) throw new Error("no data");
    return data.signed_url;
  };
};
