import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setImmediate } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { createClient } from "../../src/index.js";
import { type UploadOptions, upload } from "../../src/upload/index.js";

const json = { "Content-Type": "application/json" };
const size = 6_000_000;

/** A server that is the API and storage at once, and takes no notice of the request that ends with `hangs`. */
async function serve(hangs: string) {
  let reach = (_: IncomingMessage) => {};
  const reached = new Promise<IncomingMessage>((resolve) => {
    reach = resolve;
  });
  const server = createServer((request, response) => {
    const { url = "", method, headers } = request;
    if (`${method} ${url}`.includes(hangs)) return reach(request);
    request.resume().on("end", () => {
      const signed_url = `http://${headers.host}/storage?${hangs.startsWith("POST") ? "Signature=a" : "upload_id=a"}`;
      const session = {
        upload_id: "file_a",
        signed_url,
        chunk_size: size,
        expires_at: "2999-01-01T00:00:00Z",
      };
      if (url.endsWith("/upload-url")) response.writeHead(200, json).end(JSON.stringify(session));
      else response.writeHead(200, { "X-Goog-Stored-Content-Length": `${size}` }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, reached };
}

it.each<[string, string, UploadOptions]>([
  ["an upload URL is asked for", "/upload-url", {}],
  ["a session starts", "POST /storage", {}],
  ["bytes are sent", "PUT /storage", {}],
  ["the file is registered", "/register", {}],
  ["a small file goes to the API", "/files/upload", { directLimit: size }],
])("an abort while %s settles the upload at once, and ends its connection", async (_, hangs, options) => {
  const { url, reached } = await serve(hangs);
  const knowledge = createClient({ accessToken: "a", baseUrl: url, maxRetries: 0 });
  const abort = new AbortController();
  const events: string[] = [];
  const running = upload(
    knowledge,
    { organization_id: "org_a", store_id: "vs_a", file_name: "a", source: new Uint8Array(size) },
    { ...options, signal: abort.signal, trustedHosts: ["127.0.0.1"] },
  );
  running.catch(({ message }: Error) => events.push(message));
  const request = (await Promise.race([reached, running])) as IncomingMessage;
  const closed = new Promise((resolve) => request.socket.once("close", resolve));
  abort.abort(new Error("enough"));
  await setImmediate();
  events.push("the next turn");
  request.resume(); // reads on, so that the server learns of the end
  await closed;
  expect(events).toEqual(["enough", "the next turn"]);
});
