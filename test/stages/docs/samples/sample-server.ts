import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Exchange } from "../../../contract/exchanges.js";

/** What one sample sent. */
export interface Sent {
  method: string;
  /** The address behind the server, with its query. */
  path: string;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/**
 * A server that many samples send to, each at an address of its own: `/<name>` stands before the path. It responds with the response of
 * the exchange that a sample is meant to have, and keeps what it was sent.
 */
export async function serveSamples(meant: ReadonlyMap<string, Exchange>) {
  const sent = new Map<string, Sent[]>();
  const server = createServer(async (incoming, outgoing) => {
    const { method = "", url = "" } = incoming;
    const body = await incoming.toArray().then(Buffer.concat, () => Buffer.from("cut off"));
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    );
    const [, name = "", path = ""] = /^\/([^/]*)(.*)$/.exec(url) ?? [];
    sent.set(name, [...(sent.get(name) ?? []), { method, path, headers, body }]);
    const { status = 404, response } = meant.get(name) ?? {};
    if (response === undefined) outgoing.writeHead(status).end();
    else outgoing.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    /** Where the sample of this name finds the API. */
    url: (name: string) => `http://127.0.0.1:${port}/${name}`,
    sent,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Headers that a tool sends of its own accord. */
const ofTools =
  /^(host|user-agent|accept|accept-encoding|accept-language|connection|content-length|sec-fetch-mode|transfer-encoding|expect)$/;

/** Everything that is wrong with what a sample sent, against its exchange. */
export async function requestProblems(requests: readonly Sent[] = [], exchange: Exchange): Promise<string[]> {
  if (requests.length === 0) return ["it sends nothing"];
  const found = requests.map(async ({ method, path, headers, body }) => {
    const { authorization, "content-type": type = "", ...others } = headers;
    const sent = await parsed(body, type);
    const expected = expectedBody(exchange);
    return [
      method !== exchange.method && `it sends ${method}`,
      inOrder(path) !== inOrder(exchange.path) && `it sends to ${path}`,
      authorization !== "Bearer sandbox" && "it sends no token",
      exchange.mediaType !== undefined && type.split(";")[0] !== exchange.mediaType && `it sends ${type}`,
      ...Object.keys(others).map((name) => !ofTools.test(name) && `it sends a header ${name}`),
      JSON.stringify(sent) !== JSON.stringify(expected) && `it sends ${JSON.stringify(sent)}`,
    ];
  });
  return (await Promise.all(found)).flat().filter((problem) => problem !== false);
}

/** An address with its query in the order of names: Go sorts it. */
function inOrder(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  searchParams.sort();
  return `${pathname}?${searchParams}`;
}

/** JSON as it is; of a form each field by its name, a file with its name, type and text. */
async function parsed(body: Buffer, type: string): Promise<unknown> {
  if (body.length === 0) return undefined;
  try {
    if (!type.startsWith("multipart/")) return JSON.parse(body.toString());
    const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
    const fields = [...form].map(async ([name, value]) => [
      name,
      typeof value === "string" ? value : [value.name, value.type, await value.text()],
    ]);
    return Object.fromEntries((await Promise.all(fields)).sort());
  } catch {
    return body.toString();
  }
}

const types: Record<string, string> = { pdf: "application/pdf" };

function expectedBody({ body, fileNames }: Exchange): unknown {
  const files = Object.entries(fileNames).map(([field, name]) => [
    field,
    [name, types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream", Object(body)[field]],
  ]);
  if (files.length === 0) return body;
  return Object.fromEntries(Object.entries({ ...(body as object), ...Object.fromEntries(files) }).sort());
}
