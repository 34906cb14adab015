import type { Send } from "../playground.js";

/**
 * Sends to one server of the reader, by a frame that may connect to that server alone: this page itself may connect to none. Resolves
 * when the frame is there.
 */
export async function ownServer(origin: string): Promise<Send> {
  const frame = document.createElement("iframe");
  Object.assign(frame, { hidden: true, src: "try-send.html", title: "Sends to your server" });
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const here = location.origin === "null" || location.protocol === "file:" ? "*" : location.origin;
  const ask = (message: object): Promise<Reply> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      frame.contentWindow?.postMessage(message, here, [port2]);
    });
  await ask({ allow: origin });
  return async (url, { method, headers, body, signal }) => {
    const bytes = body == null ? undefined : await new Response(body).arrayBuffer();
    const reply = await Promise.race([
      ask({ url, method, headers: [...new Headers(headers)], body: bytes }),
      aborted(signal ?? undefined),
    ]);
    if ("failure" in reply) throw new TypeError(reply.failure);
    const { status } = reply;
    return new Response(status === 204 || status === 304 ? null : reply.body, reply);
  };
}

type Reply =
  | { status: number; statusText: string; headers: [string, string][]; body: ArrayBuffer }
  | { failure: string };

const aborted = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason), { once: true }));
