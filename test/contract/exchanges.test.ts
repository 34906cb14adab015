import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import createHttp from "openapi-fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, createOperations } from "../../generated/client.js";
import type { paths } from "../../generated/types.js";
import { type Exchange, exchanges } from "./exchanges.js";

interface Arrived {
  method: string | undefined;
  url: string;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}

/** Calls the operation of `exchange` through the generated client, as a user would, and returns what came out. */
async function call(exchange: Exchange, baseUrl: string, fetch: typeof globalThis.fetch) {
  const http = createHttp<paths>({ baseUrl, fetch, headers: { Authorization: "Bearer YOUR_ACCESS_TOKEN" } });
  const operations = createOperations(http) as unknown as Record<
    string,
    (args: unknown) => Promise<Answer<unknown, unknown>>
  >;
  const { data, error, response } = (await operations[exchange.operationId]?.(exchange.arguments)) ?? {};
  return { status: response?.status, data, error };
}

/** The documented request, to the letter. */
const documentedRequest = (exchange: Exchange, origin: string) => ({
  method: exchange.method,
  url: `${origin}${exchange.path}`,
  headers: expect.objectContaining({
    authorization: "Bearer YOUR_ACCESS_TOKEN",
    "content-type": "application/json",
  }),
  body: exchange.body,
});

/** The documented answer, on the side where openapi-fetch puts it. */
const documentedAnswer = ({ status, answer }: Exchange) =>
  status < 300 ? { status, data: answer, error: undefined } : { status, data: undefined, error: answer };

it("finds the exchanges that the page documents, and one for every other status", () => {
  expect(exchanges.map(({ status }) => status)).toEqual([200, 401, 403, 404, 422, 429, 500, 502, 503, 504]);
});

describe("in process", () => {
  it.each(exchanges)("$status $name", async (exchange) => {
    let arrived: Arrived | undefined;
    const fetch = async (input: RequestInfo | URL) => {
      const request = input as Request;
      const headers = Object.fromEntries(request.headers);
      arrived = { method: request.method, url: request.url, headers, body: await request.json() };
      return Response.json(exchange.answer, { status: exchange.status, headers: exchange.headers });
    };
    const outcome = await call(exchange, "https://api.aitronos.com", fetch);
    expect(arrived).toEqual(documentedRequest(exchange, "https://api.aitronos.com"));
    expect(outcome).toEqual(documentedAnswer(exchange));
  });
});

describe("over HTTP", () => {
  let arrived: Arrived | undefined;
  let current: Exchange;
  const server = createServer(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString());
    arrived = {
      method: request.method,
      url: `http://${request.headers.host}${request.url}`,
      headers: request.headers,
      body,
    };
    response.writeHead(current.status, { "Content-Type": "application/json", ...current.headers });
    response.end(JSON.stringify(current.answer));
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => server.close());

  it.each(exchanges)("$status $name", async (exchange) => {
    current = exchange;
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const outcome = await call(exchange, origin, fetch);
    expect(arrived).toEqual(documentedRequest(exchange, origin));
    expect(outcome).toEqual(documentedAnswer(exchange));
  });
});

it("sees a field that is sent, and not documented", async () => {
  const [exchange] = exchanges as [Exchange];
  let body: unknown;
  const fetch = async (input: RequestInfo | URL) => {
    body = await (input as Request).json();
    return Response.json(exchange.answer);
  };
  await call(
    { ...exchange, arguments: { ...exchange.arguments, checksum: "1" } },
    "https://api.aitronos.com",
    fetch,
  );
  expect(body).not.toEqual(exchange.body);
});
