import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { command } from "./command.js";
import { fetchTarget, placeTarget } from "./serve-target.js";

/** Serves responses that no `Response` can express, until the test ends. */
async function serveRaw(respond: (outgoing: ServerResponse) => void): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    incoming.resume().on("end", () => respond(outgoing));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("violated, exit 1", () => {
  it("with responses that break off", async () => {
    const url = await serveRaw((outgoing) => {
      outgoing.writeHead(200, { "Content-Type": "application/json", "Content-Length": "999" });
      outgoing.write("{");
      setTimeout(() => outgoing.destroy(), 5);
    });
    const { code, printed } = await command(["--server", url, "--requests", "5"]);
    expect(printed).toContain("expected a whole body, found one that breaks off after 1 bytes");
    expect(code).toBe(1);
  });

  it("with a compressed body without its end", async () => {
    const url = await serveRaw((outgoing) => {
      outgoing.writeHead(200, { "Content-Type": "application/json", "Content-Encoding": "gzip" });
      outgoing.end(gzipSync("{}").subarray(0, -6));
    });
    const { code, printed } = await command(["--server", url, "--requests", "3"]);
    expect(printed).toContain("expected a whole body, found one that breaks off");
    expect(code).toBe(1);
  });

  it("with responses that come too late, the first one too", async () => {
    let late = 0;
    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => now() + late);
    const url = placeTarget(async () => {
      late += 90_000;
      return Response.json({});
    });
    const { code, printed } = await command([
      "--server",
      url,
      "--patience",
      "60000",
      "--seconds",
      "3600",
      "--requests",
      "3",
    ]);
    expect(printed).toContain("error (response-time) response 200");
    expect(code).toBe(1);
  });

  it("with responses that do not end", async () => {
    let patience = new AbortController();
    vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
      patience = new AbortController();
      return patience.signal;
    });
    const url = await serveRaw((outgoing) => {
      outgoing.writeHead(200, { "Content-Type": "application/json" });
      outgoing.write("{");
    });
    const begin: typeof fetch = async (...call) => {
      const response = await fetchTarget(...call);
      patience.abort();
      return response;
    };
    const { code, printed } = await command(["--server", url, "--requests", "3"], { fetch: begin });
    expect(printed).toContain("error (response-time) response 200");
    expect(code).toBe(1);
  });
});
