import type { Socket } from "node:net";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { NetworkError, UnexpectedResponseError } from "../../src/index.js";
import { args, clientOf, rejection, session } from "../client/examples.js";
import { closedUrl, serveSocket } from "../client/loopback.js";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

const head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Request-Id: req-raw\r\n";
const text = JSON.stringify(session);

const broken: Record<string, (socket: Socket) => void> = {
  "closes without a word": (socket) => socket.end(),
  "resets without a word": (socket) => socket.resetAndDestroy(),
  "speaks no HTTP": (socket) => socket.end("220 smtp.example.com ESMTP\r\n"),
  "breaks off in the head": (socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Ty"),
  "breaks off in a body of known length": (socket) =>
    socket.end(`${head}Content-Length: ${text.length}\r\n\r\n${text.slice(0, 40)}`),
  "breaks off in a chunked body": (socket) =>
    socket.end(
      `${head}Transfer-Encoding: chunked\r\n\r\n${text.length.toString(16)}\r\n${text.slice(0, 40)}`,
    ),
  "leaves the last chunk out": (socket) =>
    socket.end(`${head}Transfer-Encoding: chunked\r\n\r\n${text.length.toString(16)}\r\n${text}\r\n`),
  "resets in the body": (socket) => {
    socket.write(`${head}Content-Length: ${text.length}\r\n\r\n${text.slice(0, 40)}`);
    setTimeout(() => socket.resetAndDestroy(), 20);
  },
  "says gzip and sends none": (socket) =>
    socket.end(`${head}Content-Encoding: gzip\r\nContent-Length: ${text.length}\r\n\r\n${text}`),
};

describe("an incomplete response is a NetworkError, and a repeatable operation is retried", () => {
  for (const [name, breakIt] of Object.entries(broken)) {
    test(name, async () => {
      let count = 0;
      const server = await serveSocket((socket) => {
        if (count++ < 1) breakIt(socket);
        else socket.end(`${head}Content-Length: ${text.length}\r\nConnection: close\r\n\r\n${text}`);
      });
      expect(await clientOf(server).getUploadUrl(args)).toEqual(session);
      expect(count).toBe(2);
    });

    test(`${name}, every time`, async () => {
      const server = await serveSocket(breakIt);
      const error = await rejection(clientOf(server).getUploadUrl(args));
      expect(error).toBeInstanceOf(NetworkError);
      expect(error).toMatchObject({ kind: "network", operationId: "getUploadUrl", attempts: 3 });
      expect((error as Error).cause).toBeInstanceOf(Error);
    });
  }

  test("the request id is kept where the head still came", async () => {
    const server = await serveSocket(broken["breaks off in a chunked body"] as (socket: Socket) => void);
    expect(await rejection(clientOf(server).getUploadUrl(args))).toMatchObject({ requestId: "req-raw" });
  });
});

test("nothing listens: the message names the code, and so does the cause", async () => {
  const url = await closedUrl();
  const error = await rejection(clientOf({ url }).getUploadUrl(args));
  expect(error).toMatchObject({
    kind: "network",
    attempts: 3,
    message: `no response from ${new URL(url).host}: ECONNREFUSED`,
  });
  expect((error as Error).cause).toMatchObject({ cause: { code: "ECONNREFUSED" } });
});

test("a body that ends with the connection and breaks off is JSON that makes no sense", async () => {
  const server = await serveSocket((socket) => socket.end(`${head}\r\n${text.slice(0, 40)}`));
  expect(await rejection(clientOf(server).getUploadUrl(args))).toBeInstanceOf(UnexpectedResponseError);
});

test.each([600, 999])("status %i is a response that no contract describes", async (status) => {
  const server = await serveSocket((socket) =>
    socket.end(`HTTP/1.1 ${status} Odd\r\nContent-Length: 2\r\n\r\nno`),
  );
  expect(await rejection(clientOf(server).getUploadUrl(args))).toMatchObject({ status, excerpt: "no" });
});

test("a fetch that throws no error at all is a NetworkError too", async () => {
  for (const reason of [undefined, null, "down", { why: "down" }]) {
    const fetch = () => Promise.reject(reason);
    const error = await rejection(
      clientOf({ url: "http://localhost" }, { fetch, maxRetries: 0 }).getUploadUrl(args),
    );
    expect(error).toBeInstanceOf(NetworkError);
  }
});
