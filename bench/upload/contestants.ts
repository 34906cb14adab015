import { execFileSync } from "node:child_process";
import { createReadStream, openSync, readSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { Agent, request } from "node:http";
import { createRequire } from "node:module";
import { pipeline } from "node:stream/promises";
import { fileSource } from "../../src/node/index.js";
import { uploadToSession } from "../../src/upload/index.js";

const chunkSize = 8 * 1024 * 1024;

/** Sends a file to the URL of a session. */
export type Send = (url: string, path: string) => Promise<unknown>;

const ours =
  (checksum: boolean): Send =>
  async (url, path) => {
    const session = { upload_id: "a", signed_url: url, chunk_size: chunkSize };
    await uploadToSession(session, await fileSource(path), { checksum, trustedHosts: ["127.0.0.1"] });
  };

/** A request with a body that is written piece by piece, on a connection that is kept. */
const put = (
  url: string,
  headers: Record<string, string | number>,
  agent: Agent,
  body: AsyncIterable<Buffer>,
) =>
  new Promise<number>((resolve, reject) => {
    const sending = request(url, { method: "PUT", headers, agent }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    }).on("error", reject);
    pipeline(body, sending).catch(reject);
  });

const agent = () => new Agent({ keepAlive: true });
const range = (start: number, end: number, size: number) => `bytes ${start}-${end - 1}/${size}`;

const nodeHttpLoop: Send = async (url, path) => {
  const { size } = statSync(path);
  const buffer = Buffer.allocUnsafeSlow(chunkSize);
  const file = openSync(path, "r");
  const kept = agent();
  for (let start = 0; start < size; start += chunkSize) {
    const length = readSync(file, buffer, 0, chunkSize, start);
    const headers = { "content-range": range(start, start + length, size), "content-length": length };
    const one = async function* () {
      yield buffer.subarray(0, length);
    };
    await put(url, headers, kept, one());
  }
  kept.destroy();
};

const fetchLoop: Send = async (url, path) => {
  const { size } = statSync(path);
  const file = await open(path);
  for (let start = 0; start < size; start += chunkSize) {
    const body = Buffer.alloc(Math.min(chunkSize, size - start));
    await file.read(body, 0, body.length, start);
    const headers = { "content-range": range(start, start + body.length, size) };
    const response = await fetch(url, { method: "PUT", headers, body, redirect: "manual" });
    await response.arrayBuffer();
  }
  await file.close();
};

const onePut: Send = async (url, path) => {
  const { size } = statSync(path);
  const headers = { "content-range": range(0, size, size), "content-length": size };
  const kept = agent();
  await put(url, headers, kept, createReadStream(path, { highWaterMark: 1024 * 1024 }));
  kept.destroy();
};

const curl: Send = async (url, path) => {
  const { size } = statSync(path);
  const headers = ["-H", `Content-Range: ${range(0, size, size)}`, "-H", "Expect:"];
  execFileSync("curl", ["--silent", "--fail", "--output", "/dev/null", ...headers, "-T", path, url]);
};

/** The part of @google-cloud/storage used here; the root does not depend on it. */
interface GoogleModule {
  Storage: new (
    options: object,
  ) => {
    bucket(name: string): {
      file(name: string): { createWriteStream(options: object): NodeJS.WritableStream };
    };
  };
}

const google: Send = async (uri, path) => {
  const { Storage } = createRequire(`${process.cwd()}/bench/`)("@google-cloud/storage") as GoogleModule;
  const { origin } = new URL(uri);
  const storage = new Storage({ apiEndpoint: origin, projectId: "a", token: "none" });
  const options = { resumable: true, uri, chunkSize, validation: false };
  await pipeline(createReadStream(path), storage.bucket("b").file("o").createWriteStream(options));
};

export type Contestant = keyof typeof contestants;

export const contestants = {
  "this project, with CRC32C": ours(true),
  "this project, without": ours(false),
  "bare node:http loop": nodeHttpLoop,
  "bare fetch loop": fetchLoop,
  "one PUT of node:http": onePut,
  "@google-cloud/storage": google,
  curl,
} satisfies Record<string, Send>;
