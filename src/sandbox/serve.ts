import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { BrokenConnection, SwitchedProtocols } from "./broken-connection.js";

type Handler = (request: Request) => Promise<Response>;

/** Serves a handler over HTTP on the loopback interface, which no other machine reaches. Rejects for a wrong port, and for one that is taken. */
export async function serve(
  port: number,
  handler: Handler,
): Promise<{ url: string; close: () => Promise<void> }> {
  // Node would take a text for the path of a Unix socket.
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`a port is a whole number from 0 to 65535, not ${JSON.stringify(port)}`);
  const { createServer } = nodeHttp();
  const server = createServer((incoming, outgoing) => {
    // A caller who leaves in the middle of a body is not a failure of the sandbox.
    exchange(handler, incoming, outgoing).catch((error) => breakOff(outgoing, error));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${taken}`, close: () => close(server) };
}

/** Not imported: bundlers would want it, or stumble over it, where the sandbox never listens. */
function nodeHttp(): typeof import("node:http") {
  const http = globalThis.process?.getBuiltinModule?.("node:http");
  if (http === undefined)
    throw new Error("Only Node, Bun and Deno can listen; sandbox.fetch works everywhere.");
  return http;
}

const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });

async function exchange(
  handler: Handler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = toRequest(incoming);
  const response = request ? await handler(request) : new Response(null, { status: 400 });
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers);
  if (!response.headers.has("content-length"))
    return void outgoing.end(new Uint8Array(await response.arrayBuffer()));
  // A body that breaks off has to break off here, too.
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) outgoing.write(next.value);
  outgoing.end();
}

/** Even a caller who is still sending notices a reset at once, but may notice a closed connection later. */
function breakOff(outgoing: ServerResponse, error: unknown): void {
  const { socket } = outgoing;
  if (error instanceof SwitchedProtocols)
    socket?.write("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: sandbox\r\n\r\n");
  if (error instanceof BrokenConnection && error.code === "ECONNRESET") socket?.resetAndDestroy();
  else socket?.destroySoon();
}

/** `undefined` for what the fetch standard cannot express: a target that is not a path, a malformed Host, TRACE. */
function toRequest(incoming: IncomingMessage): Request | undefined {
  const { method = "GET", url = "/", headers, rawHeaders } = incoming;
  try {
    const target = new URL(`http://${headers.host}${url}`);
    const pairs = rawHeaders.flatMap((name, at) =>
      at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ""] as [string, string]] : [],
    );
    const body = method === "GET" || method === "HEAD" ? null : chunks(incoming);
    return new Request(target, { method, headers: pairs, body, duplex: "half" } as RequestInit);
  } catch {
    return undefined;
  }
}

/** Reads nothing before it is asked to (`highWaterMark`), because Node drops a body only if it is unread. */
function chunks(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const iterator = incoming[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const { done, value } = await iterator.next();
    if (done) controller.close();
    else controller.enqueue(value);
  };
  return new ReadableStream({ pull }, { highWaterMark: 0 });
}
