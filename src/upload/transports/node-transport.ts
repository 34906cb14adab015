import type { ClientRequest, IncomingMessage } from "node:http";
import type { Transport, TransportResponse } from "./transport.js";

/** Not imported: bundlers for browsers would want it, or stumble over it. */
const nodeHttp = (url: string): typeof import("node:http") =>
  process.getBuiltinModule(
    url.startsWith("https:") ? "node:https" : "node:http",
  ) as typeof import("node:http");

/** Whether this is Node itself; other runtimes look like it. */
export const isNode = (): boolean => {
  const { process, Bun, Deno, WebSocketPair } = globalThis as Record<string, unknown>;
  const { release, getBuiltinModule } = Object(process);
  return release?.name === "node" && !!getBuiltinModule && !Bun && !Deno && !WebSocketPair;
};

/** Sends with node:http or node:https: piece by piece, telling every byte that leaves, and never to where a response points. */
const send: Transport = (url, { method, headers, body = [], size, onSent, signal }) =>
  new Promise((resolve, reject) => {
    const sending = nodeHttp(url).request(url, {
      method,
      headers: { ...headers, "content-length": size },
      signal,
    });
    let goOn = () => {};
    let hasResponse = false;
    const respond = (incoming: IncomingMessage) => {
      hasResponse = true;
      resolve(readable(incoming, sending));
      goOn();
    };
    sending.on("response", respond);
    sending.on("upgrade", (incoming, socket) => {
      socket.destroy(); // whichever protocol storage would switch to
      respond(incoming);
    });
    sending.on("error", reject); // after a response it changes nothing
    sending.on("close", () => goOn());

    let sent = 0;
    let left = 0;
    // On a slow link a piece leaves over minutes, which only the queue of the socket tells.
    const watching = setInterval(() => {
      const queued = queueOf(sending);
      if (queued !== left) onSent(sent);
      left = queued;
    }, 1_000);
    sending.on("close", () => clearInterval(watching));

    const write = async () => {
      for await (const piece of body as AsyncIterable<Uint8Array>) {
        // The piece may be overwritten once it has left, and never leaves where the server responds early or hangs up.
        await new Promise<void>((resolveWrite) => {
          goOn = resolveWrite;
          sending.write(piece, () => resolveWrite());
        });
        if (hasResponse || sending.destroyed) return;
        sent += piece.length;
        onSent(sent);
      }
      sending.end();
    };
    write().catch((error: unknown) => {
      reject(error);
      sending.destroy();
    });
  });

/** How many bytes wait for the network. Node itself reads it like this, to tell a slow socket from an idle one; 0 where it is not to be had. */
const queueOf = ({ socket }: ClientRequest): number =>
  (socket as { _handle?: { writeQueueSize?: number } } | null)?._handle?.writeQueueSize ?? 0;

const readable = (incoming: IncomingMessage, sending: ClientRequest): TransportResponse => {
  const { statusCode: status = 0, headers } = incoming;
  return {
    status,
    headers: { get: (name) => headers[name.toLowerCase()]?.toString() ?? null },
    text: async () => {
      let text = "";
      try {
        for await (const part of incoming.setEncoding("utf8")) text += part;
      } finally {
        if (!sending.writableEnded) sending.destroy(); // half a request is left on its socket
      }
      return text;
    },
  };
};

export const nodeTransport: Transport = Object.assign(send, { streams: true, reports: true });
