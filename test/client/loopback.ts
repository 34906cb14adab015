import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createRawServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";

export interface Loopback {
  url: string;
  readonly requests: Received[];
  /** How many connections were ever made. */
  connections: number;
  /** The connections that are open now. */
  readonly sockets: ReadonlySet<Socket>;
  /** The first connection, whose end a test may wait for: Node's pool makes others on its own. */
  first: Socket | undefined;
}

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** One response, or a function that gives it; the last of several repeats. */
export type Reply = CannedResponse | RequestListener;

export interface CannedResponse {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | object;
}

/** A real HTTP server that gives its replies in order. */
export const serve = async (...replies: Reply[]): Promise<Loopback> => {
  const requests: Received[] = [];
  const server = createServer(async (request, response) => {
    const reply = replies[Math.min(requests.length, replies.length - 1)] ?? {};
    const chunks: Buffer[] = [];
    requests.push({
      method: request.method ?? "",
      path: request.url ?? "",
      headers: request.headers,
      body: "",
    });
    const index = requests.length - 1;
    for await (const chunk of request) chunks.push(chunk);
    requests[index] = { ...(requests[index] as Received), body: Buffer.concat(chunks).toString() };
    if (typeof reply === "function") reply(request, response);
    else send(response, reply);
  });
  return listen(server, requests);
};

const send = (response: ServerResponse, { status = 200, headers = {}, body = "" }: CannedResponse) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const type = typeof body === "string" ? "text/html" : "application/json";
  response.writeHead(status, { "content-type": type, "content-length": Buffer.byteLength(text), ...headers });
  response.end(text);
};

/** A server of bare sockets, for what no HTTP server would do. `onRequest` is called with the bytes that came. */
export const serveSocket = async (onRequest: (socket: Socket, text: string) => void): Promise<Loopback> => {
  const server = createRawServer((socket) => socket.on("data", (data) => onRequest(socket, data.toString())));
  return listen(server, []);
};

/** Where nothing listens any more. */
export const closedUrl = async (): Promise<string> => {
  const server = createRawServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
};

const listen = async (server: Server, requests: Received[]): Promise<Loopback> => {
  const sockets = new Set<Socket>();
  const loopback: Loopback = { url: "", requests, sockets, connections: 0, first: undefined };
  server.on("connection", (socket) => {
    loopback.connections++;
    loopback.first ??= socket;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  loopback.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return loopback;
};

/** Waits until something holds, for what the other end of a socket sees a moment later. */
export const until = async (holds: () => boolean): Promise<void> => {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error("it never came to hold");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};
