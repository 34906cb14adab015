import type { Content } from "../description/media-type.js";
import type { OperationResponse } from "../description/operation.js";
import { responseTo } from "../description/response-status.js";
import { contentFor, isJson, type Parsed, parseJson } from "./content.js";
import type { Exchange } from "./exchange.js";

/** The described response that an exchange is compared with: that of its status, else of its range, else `default`. */
export function describedResponse(exchange: Exchange): OperationResponse | undefined {
  const { operation, response } = exchange;
  const described = responseTo(operation, response.status);
  // With any of the open statuses, the response is a refusal like that of 422.
  return described ?? (hasOpenStatus(exchange) ? responseTo(operation, 422) : undefined);
}

/** Whether the documentation leaves open what this request gets: one that cannot be read may get 400, 415 or 422. */
export const hasOpenStatus = (exchange: Exchange): boolean =>
  [400, 415, 422].includes(exchange.response.status) && isUnreadable(exchange);

/** The body has a media type that the operation does not take, or is not JSON. */
function isUnreadable({ operation: { body }, request, requestBody }: Exchange): boolean {
  if (body === undefined) return false;
  const content = contentFor(body.contents, request.headers.get("content-type"));
  return content === undefined || (isJson(content) && !parseJson(requestBody.text).ok);
}

/** The contents of the response; none of a response to HEAD, which has the headers of GET only. */
export const responseContents = (exchange: Exchange): Content[] =>
  exchange.operation.method === "head" ? [] : (describedResponse(exchange)?.contents ?? []);

/** The body of the response where the description says that it is JSON. */
export function jsonBody(exchange: Exchange): { content: Content; parsed: Parsed } | undefined {
  const content = contentFor(responseContents(exchange), exchange.response.headers.get("content-type"));
  return content && isJson(content) ? { content, parsed: parseJson(exchange.responseBody.text) } : undefined;
}
