import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Sandbox } from "../../../src/sandbox/index.js";

export interface RecordedRequest {
  method: string;
  path: string;
  headers: Record<string, string | undefined>;
  body: string;
}

/** Serves a sandbox over HTTP and keeps every request as it arrived, and what is wrong with the responses of a checked one. */
export async function serveRecorded(sandbox: Sandbox) {
  const requests: RecordedRequest[] = [];
  const responses: string[] = [];
  const violations: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { method = "", url = "" } = incoming;
    const headers = Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    );
    requests.push({ method, path: url, headers, body: body.toString() });
    const sent = sandbox.fetch(`http://127.0.0.1${url}`, {
      method,
      headers,
      ...(method !== "GET" && method !== "HEAD" && { body }),
    });
    const response = await sent.catch((error: Error) => {
      violations.push(error.message);
      return new Response(null, { status: 500 });
    });
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    const text = await response.text();
    responses.push(text);
    outgoing.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    /** The bodies that were sent back, in order. */
    responses,
    violations,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
