import type { UploadSession } from "../../node_modules/.cache/clients/hey-api/types.gen.js";
import { accessToken, body, type CreateCall, parameters } from "./contestant.js";

export const createCall: CreateCall = (baseUrl, fetch = globalThis.fetch) => {
  const { organization_id, store_id } = parameters;
  return async () => {
    const response = await fetch(
      `${baseUrl}/v1/organizations/${organization_id}/stores/${store_id}/files/upload-url`,
      {
        method: "POST",
        headers: { Authorization: `Bearer ${accessToken}`, "Content-Type": "application/json" },
        body: JSON.stringify(body),
      },
    );
    if (!response.ok) throw new Error(response.statusText);
    return ((await response.json()) as UploadSession).signed_url;
  };
};
