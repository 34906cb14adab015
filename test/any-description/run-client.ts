import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import createClient from "openapi-fetch";
import ts from "typescript";
import { afterAll } from "vitest";
import type { Description } from "../../scripts/description/description.js";
import { readable } from "../../scripts/description/readable.js";
import { emitClient } from "../../scripts/stages/client/emit-client.js";

export interface Outcome {
  ok: boolean;
  data?: unknown;
  error?: unknown;
  response: Response;
}
type Operations = Record<string, (args?: object, init?: object) => Promise<Outcome>>;

/** What a server was sent, as it came over the wire. */
export interface Received {
  method: string;
  path: string;
  query: string;
  headers: IncomingHttpHeaders;
  body: Buffer<ArrayBuffer>;
}

/** What a server sends back. */
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** A client for a description, as it is generated, and a server that keeps what came over loopback until all tests are done. */
export async function runClient(description: object, reply: () => Reply = () => ({ status: 204 })) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const parts: Uint8Array[] = [];
    for await (const part of request) parts.push(part as Uint8Array);
    const [path = "", query = ""] = (request.url ?? "").split("?");
    const { method = "", headers } = request;
    received.push({ method, path, query, headers, body: Buffer.concat(parts) });
    const { status, headers: sent, body } = reply();
    response.writeHead(status, sent).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { createOperations } = await load(description);
  return { operations: createOperations(createClient({ baseUrl })), received };
}

/** Writes what is generated where it can be imported, and imports it. */
async function load(description: object): Promise<{ createOperations(http: object): Operations }> {
  const { text, companions } = emitClient(readable(description as Description));
  mkdirSync("node_modules/.cache", { recursive: true });
  const folder = mkdtempSync(resolve("node_modules/.cache/client-"));
  const write = (name: string, source: string) =>
    writeFileSync(join(folder, name.replace(/ts$/, "js")), transpile(source));
  write("client.ts", text);
  for (const name of companions) write(name, readFileSync(`scripts/stages/client/${name}`, "utf8"));
  const loaded = await import(/* @vite-ignore */ pathToFileURL(join(folder, "client.js")).href);
  rmSync(folder, { recursive: true });
  return loaded;
}

const transpile = (source: string): string =>
  ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  }).outputText;
