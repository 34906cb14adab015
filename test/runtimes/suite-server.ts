import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { isDeepStrictEqual } from "node:util";
import { type Exchange, exchanges } from "../contract/exchanges.js";

export interface SuiteServer {
  readonly origin: string;
  /** Requests that came where a redirect pointed: there must be none. */
  redirects: number;
  close(): void;
}

/** The exchange whose transport scenarios break. */
export const upload = exchanges.find(
  ({ operationId, status }) => operationId === "getUploadUrl" && status < 300,
) as Exchange;

/** Responds to the documented request of a scenario as documented, and to any other request with what is wrong with it. */
export async function serveSuite(): Promise<SuiteServer> {
  const seen = new Set<string>();
  const server = createServer(async (request, response) => {
    if (request.headers["x-scenario"] === undefined)
      return response.end("<!doctype html><title>suite</title>");
    if (request.url === "/redirected") suite.redirects++;
    const scenario = String(request.headers["x-scenario"]);
    const exchange = exchanges.find(({ id }) => id === scenario) ?? upload;
    const complaint = await complain(request, exchange);
    if (complaint) return response.writeHead(400, { "Content-Type": "text/plain" }).end(complaint);
    const first = !seen.has(scenario);
    seen.add(scenario);
    respond(response, scenario, exchange, first);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  const suite = { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, redirects: 0, close };
  return suite;
}

function respond(response: ServerResponse, scenario: string, exchange: Exchange, first: boolean): void {
  const { status, headers, response: documented } = exchange;
  const text = documented === undefined ? "" : JSON.stringify(documented);
  const json = { ...(text && { "Content-Type": "application/json" }), ...headers };
  if (scenario === "stalled") response.writeHead(200, json).write(text.slice(0, 20));
  else if (scenario === "truncated") response.writeHead(200, json).end(text.slice(0, -9));
  else if (scenario === "redirected") response.writeHead(307, { Location: "/redirected" }).end();
  else if (scenario === "retried" && first) response.writeHead(503, { "Retry-After": "0" }).end();
  else response.writeHead(status, json).end(text);
}

async function complain(request: IncomingMessage, exchange: Exchange): Promise<string | undefined> {
  const text = Buffer.concat(await request.toArray()).toString();
  const { authorization, "content-type": type } = request.headers;
  const form = exchange.mediaType === "multipart/form-data";
  const arrived = {
    method: request.method,
    path: request.url,
    authorization,
    type: type?.split(";")[0],
    body: form ? fieldNames(text) : text && JSON.parse(text),
  };
  const { method, path, mediaType, body = "" } = exchange;
  const expected = {
    method,
    path,
    authorization: "Bearer YOUR_ACCESS_TOKEN",
    type: mediaType,
    body: form ? Object.keys(body as object) : body,
  };
  return isDeepStrictEqual(arrived, expected)
    ? undefined
    : `not the documented request: ${JSON.stringify(arrived)}`;
}

const fieldNames = (form: string): string[] =>
  [...form.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name as string);
