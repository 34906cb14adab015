import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import createHttp from "openapi-fetch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOperations, type Outcome } from "../../generated/client.js";
import type { paths } from "../../generated/types.js";
import { describedStatuses, type Exchange, exchanges, withFiles } from "./exchanges.js";

interface Arrived {
  method: string | undefined;
  url: string;
  token: string | null;
  mediaType: string | undefined;
  body: unknown;
}

/** Calls the operation of `exchange` through the generated client, as a user would, and returns what came out. */
async function call(exchange: Exchange, baseUrl: string, fetch: typeof globalThis.fetch) {
  const http = createHttp<paths>({ baseUrl, fetch, headers: { Authorization: "Bearer YOUR_ACCESS_TOKEN" } });
  const operations = createOperations(http) as unknown as Record<
    string,
    (args: unknown) => Promise<Outcome<unknown, unknown>>
  >;
  const { data, error, response } = (await operations[exchange.operationId]?.(withFiles(exchange))) ?? {};
  return { status: response?.status, data, error };
}

/** What a server sees of a request. The fields of a form become text, as the documented example has them. */
async function arrivalOf(request: Request): Promise<Arrived> {
  const mediaType = request.headers.get("content-type")?.split(";")[0];
  const text = async (value: FormDataEntryValue) => (typeof value === "string" ? value : value.text());
  const body =
    mediaType === "multipart/form-data"
      ? Object.fromEntries(
          await Promise.all(
            [...(await request.formData())].map(async ([name, value]) => [name, await text(value)]),
          ),
        )
      : mediaType && (await request.json());
  const { method, url, headers } = request;
  return { method, url, token: headers.get("authorization"), mediaType, body };
}

/** The documented request, to the letter. */
const documentedRequest = ({ method, path, mediaType, body }: Exchange, origin: string): Arrived => ({
  method,
  url: `${origin}${path}`,
  token: "Bearer YOUR_ACCESS_TOKEN",
  mediaType,
  body:
    mediaType === "multipart/form-data"
      ? Object.fromEntries(Object.entries(body as object).map(([name, value]) => [name, String(value)]))
      : body,
});

/** The documented response, on the side where openapi-fetch puts it. */
const documentedResponse = ({ status, response }: Exchange) =>
  status < 300 ? { status, data: response, error: undefined } : { status, data: undefined, error: response };

it("finds an exchange for every status that is described", () => {
  const found = (operation: string) =>
    exchanges.filter(({ operationId }) => operationId === operation).map(({ status }) => status);
  const described = Object.entries(describedStatuses);
  expect(described.length).toBeGreaterThan(0);
  for (const [operation, statuses] of described)
    expect([operation, [...new Set(found(operation))]]).toEqual([operation, statuses]);
});

describe("in process", () => {
  it.each(exchanges)("$id ($status)", async (exchange) => {
    const { status, headers, response } = exchange;
    let arrived: Arrived | undefined;
    const fetch = async (input: RequestInfo | URL) => {
      arrived = await arrivalOf(input as Request);
      return response === undefined
        ? new Response(null, { status, headers })
        : Response.json(response, { status, headers });
    };
    const outcome = await call(exchange, "https://api.aitronos.com", fetch);
    expect(arrived).toEqual(documentedRequest(exchange, "https://api.aitronos.com"));
    expect(outcome).toEqual(documentedResponse(exchange));
  });
});

describe("over HTTP", () => {
  let arrived: Arrived | undefined;
  let current: Exchange;
  const server = createServer(async (incoming, outgoing) => {
    const { method = "", url, headers } = incoming;
    const body = Buffer.concat(await incoming.toArray());
    arrived = await arrivalOf(
      new Request(`http://${headers.host}${url}`, {
        method,
        headers: headers as Record<string, string>,
        ...(body.length > 0 && { body }),
      }),
    );
    const { status, response } = current;
    const type = response === undefined ? {} : { "Content-Type": "application/json" };
    outgoing.writeHead(status, { ...type, ...current.headers });
    outgoing.end(response === undefined ? undefined : JSON.stringify(response));
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => server.close());

  it.each(exchanges)("$id ($status)", async (exchange) => {
    current = exchange;
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const outcome = await call(exchange, origin, fetch);
    expect(arrived).toEqual(documentedRequest(exchange, origin));
    expect(outcome).toEqual(documentedResponse(exchange));
  });
});

it("would see a field that is sent and not documented", async () => {
  const exchange = exchanges.find(({ mediaType }) => mediaType === "application/json") as Exchange;
  let arrived: Arrived | undefined;
  const fetch = async (input: RequestInfo | URL) => {
    arrived = await arrivalOf(input as Request);
    return Response.json(exchange.response);
  };
  const more = { ...exchange, arguments: { ...exchange.arguments, checksum: "1" } };
  await call(more, "https://api.aitronos.com", fetch);
  expect(arrived?.body).not.toEqual(exchange.body);
});
