import { readBody } from "./read-body.js";
import { refuseRequest } from "./refusal.js";

/** Longest body of a request to the API, in bytes. */
const limit = 1024 * 1024;

/**
 * The body of a request as JSON.
 * @throws Refusal 422: the documentation does not say what malformed JSON or another media type gets, and 422 is the one
 * status of the contract for a request that is refused as it stands
 */
export async function readJson(request: Request): Promise<unknown> {
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  const bytes = await readBody(request, limit);
  if (bytes === undefined) throw refuseRequest(`Request body longer than ${limit} bytes`);
  if (mediaType !== "application/json") throw refuseRequest("Content-Type is not application/json");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw refuseRequest("Request body is not JSON");
  }
}
