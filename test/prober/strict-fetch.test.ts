import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { strictFetch } from "../../scripts/prober/strict-fetch.js";

const encoders = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };

/** Sends back the body that it gets, in the encoding that its path names, without this many bytes at its end. */
async function serveEncoded(cut: number): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const name = incoming.url?.slice(1) as keyof typeof encoders;
    const bytes = encoders[name](Buffer.concat(await incoming.toArray()));
    outgoing.writeHead(200, { "Content-Encoding": name }).end(bytes.subarray(0, bytes.length - cut));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

it.each(Object.keys(encoders))(
  "reads a whole body in %s, and no part of one that lacks its end",
  async (name) => {
    const send = { method: "POST", body: "hello" };
    expect(await (await strictFetch(`${await serveEncoded(0)}/${name}`, send)).text()).toBe("hello");
    const broken = await strictFetch(`${await serveEncoded(2)}/${name}`, send);
    await expect(broken.text()).rejects.toThrow();
  },
);
