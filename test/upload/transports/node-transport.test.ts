import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Socket } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { nodeTransport } from "../../../src/upload/transports/node-transport.js";

async function serve(respond: RequestListener): Promise<string> {
  const server = createServer(respond);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function serveSocket(serve: (socket: Socket) => void): Promise<string> {
  const server = createSocketServer(serve);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function* pieces(count: number, size = 65_536) {
  for (let piece = 0; piece < count; piece++) yield new Uint8Array(size).fill(piece);
}

const send = (
  url: string,
  body?: AsyncIterable<Uint8Array>,
  size = 0,
  signal = new AbortController().signal,
) => {
  const sent: number[] = [];
  const init = { method: "PUT", headers: { "x-a": "1" }, redirect: "manual", size, body } as const;
  const response = nodeTransport(url, {
    ...init,
    onSent: (bytes) => sent.push(bytes),
    signal,
  });
  return { response, sent };
};

it("sends every piece, and tells how much has left", async () => {
  let received: unknown;
  const url = await serve(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    received = [
      request.headers["content-length"],
      request.headers["transfer-encoding"],
      body.length,
      body.at(-1),
    ];
    response.writeHead(308, { Range: "bytes=0-262143" }).end("text");
  });
  const { response, sent } = send(url, pieces(4), 262_144);
  const { status, headers, text } = await response;
  expect([status, headers.get("Range"), headers.get("none"), await text()]).toEqual([
    308,
    "bytes=0-262143",
    null,
    "text",
  ]);
  expect(received).toEqual(["262144", undefined, 262_144, 3]);
  expect(sent).toEqual([65_536, 131_072, 196_608, 262_144]);
});

it("says that an empty body is empty", async () => {
  const url = await serve((request, response) => response.end(request.headers["content-length"]));
  expect(await (await send(url).response).text()).toBe("0");
});

it("follows no redirect", async () => {
  const url = await serve((_, response) => response.writeHead(307, { Location: "/elsewhere" }).end());
  expect((await send(url, pieces(1), 65_536).response).status).toBe(307);
});

it("takes a response that comes before the body has left, and sends no more", async () => {
  const url = await serveSocket((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.pause();
      socket.write("HTTP/1.1 503 Busy\r\nContent-Length: 4\r\n\r\nbusy");
    });
  });
  const { response, sent } = send(url, pieces(1000), 65_536_000);
  expect(await (await response).text()).toBe("busy");
  expect(sent.length).toBeLessThan(1000);
});

it("fails where the response breaks off", async () => {
  const url = await serveSocket((socket) => {
    socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\nhalf"));
  });
  await expect(send(url).response.then(({ text }) => text())).rejects.toThrow("aborted");
});

it("hands a switch of protocols over as what it is", async () => {
  const url = await serveSocket((socket) => {
    socket.on("error", () => {});
    socket.once("data", () =>
      socket.write("HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n"),
    );
  });
  expect((await send(url).response).status).toBe(101);
});

it("fails with the error of the source, and with that of the connection", async () => {
  const url = await serve((_, response) => response.end());
  const broken = (async function* () {
    yield new Uint8Array(10);
    throw new Error("the source failed");
  })();
  await expect(send(url, broken, 20).response).rejects.toThrow("the source failed");
  await expect(send("http://127.0.0.1:1").response).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

it("ends at once when it is aborted", async () => {
  const abort = new AbortController();
  const url = await serveSocket((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => abort.abort());
  });
  await expect(send(url, pieces(1), 65_536, abort.signal).response).rejects.toThrow("aborted");
});
