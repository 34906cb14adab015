import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { readOperations } from "../../scripts/description/read-operations.js";
import { command, expired, short, token } from "./command.js";
import { description, oneOperation } from "./laboratory-run.js";
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

describe("conforms, exit 0", () => {
  it("with the sandbox, which is the default", async () => {
    const { code, printed } = await command(["--requests", "150", "--only", "getUploadUrl"], {
      environment: {},
    });
    expect(printed).toContain("CONFORMS: the sandbox conforms to the description");
    expect(code).toBe(0);
  });

  it("with the sandbox, whatever operation it is asked about", async () => {
    const { code, printed } = await command(["--requests", "150", "--only", "getFile"], {
      contract: description,
    });
    expect(printed).toMatch(/^CONFORMS/m);
    expect(code).toBe(0);
  });

  it("with a server that conforms to the description, and a response that it cannot be made to send does not count as passed", async () => {
    const { code, printed } = await command(["--server", placeTarget(), ...short], { environment: {} });
    expect(printed).toMatch(/CONFORMS: http/);
    expect(printed).toContain(
      "not exercised live; the sandbox conforms: rateLimitExceeded, internalServerError",
    );
    expect(code).toBe(0);
  });
});

describe("conforms after all", () => {
  it("with a server that hands out sessions of the described storage", async () => {
    const url = placeTarget(async (request, sandbox) => {
      const response = await sandbox.fetch(request);
      const text = await response.text();
      return new Response(text.replace(sandbox.storageHost, "storage.googleapis.com"), response);
    });
    expect((await command(["--server", url, ...short])).code).toBe(0);
  });

  it("with a server that accepts only the documented credential, where the caller has two", async () => {
    const url = placeTarget(async (request, { fetch }) => {
      const known = request.headers.get("Authorization") === `Bearer ${token}`;
      return known ? fetch(request) : fetch(request.url, { method: "POST" });
    });
    const environment = { AITRONOS_API_KEY: "canary-key-of-the-caller", AITRONOS_ACCESS_TOKEN: token };
    const { code, printed } = await command(["--server", url, ...short], { environment });
    expect(printed).toMatch(/left open, response 401: .*ApiKeyAuth: yours/);
    expect(code).toBe(0);
  });

  it("and counts what it sent, and nothing else", async () => {
    let requests = 0;
    const url = placeTarget((request, { fetch }) => {
      requests += 1;
      return fetch(request);
    });
    const { printed } = await command(["--server", url, ...short]);
    expect(printed).toContain(` checks with ${requests} requests`);
  });

  it("with a server that limits requests for a moment", async () => {
    let requests = 0;
    const url = placeTarget(async (request, { fetch, faults }) => {
      requests += 1;
      if (requests === 20) faults.add({ code: "RATE_LIMIT_EXCEEDED", retryAfter: "1" });
      return fetch(request);
    });
    expect((await command(["--server", url, ...short])).code).toBe(0);
  });
});

describe("violated, exit 1", () => {
  it("with a server that is wrong, says where and how to see it again", async () => {
    const url = placeTarget(async (request, sandbox) => {
      const response = await sandbox.fetch(request);
      const text = await response.text();
      return new Response(text.replace(/"chunk_size":\d+/, '"chunk_size":1'), response);
    });
    const { code, printed } = await command(["--server", url, ...short]);
    expect(code).toBe(1);
    expect(printed).toContain("VIOLATED");
    expect(printed).toMatch(/openapi\/components\/schemas\/UploadSession\.yaml:\d+:\d+/);
    expect(printed).toMatch(/curl -X POST .*\$AITRONOS_ACCESS_TOKEN/);
  });

  it("even when the budget ends before everything was asked", async () => {
    const url = placeTarget(async (request, sandbox) => {
      const response = await sandbox.fetch(request);
      return response.ok ? Response.json({}) : response;
    });
    expect((await command(["--server", url, "--requests", "10"])).code).toBe(1);
  });

  it.each([
    ["for a moment", "0"],
    ["for longer than the run may take", "3600"],
  ])("with a limit in another form, %s", async (_, retryAfter) => {
    let requests = 0;
    const url = placeTarget(async (request, { fetch }) => {
      requests += 1;
      const headers = { "Content-Type": "text/html", "Retry-After": retryAfter };
      return requests === 20 ? new Response("Too many", { status: 429, headers }) : fetch(request);
    });
    const { code, printed } = await command(["--server", url, ...short]);
    expect(printed).toContain("error (media-type) response 429");
    expect(code).toBe(1);
  });

  it("even when the token expires afterwards, and says that the run was cut short", async () => {
    let requests = 0;
    const url = placeTarget(async (request, { fetch }) => {
      requests += 1;
      const response = await fetch(request);
      if (requests > 40) return expired();
      return response.ok ? Response.json({}) : response;
    });
    const { code, printed } = await command(["--server", url, ...short]);
    expect(printed).toMatch(/VIOLATED: .* the run was cut short: .* refuses the credential/);
    expect(code).toBe(1);
  });

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

  it("with a name of white space that is trimmed before it is looked at", async () => {
    const url = placeTarget(async (request, { fetch }) => {
      const body = (await request.text()).replace('"file_name":" "', '"file_name":""');
      const { url, method, headers } = request;
      return fetch(url, { method, headers, body: new TextEncoder().encode(body) });
    });
    const { code, printed } = await command(["--server", url, ...short]);
    expect(printed).toContain('(bounds of every field: file_name within minLength: " ")');
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

  it("never shows the credential", async () => {
    const url = placeTarget(async (request, { fetch }) => {
      const echo = request.headers.get("Authorization") ?? "";
      const response = await fetch(request);
      const text = await response.text();
      return new Response(text.replace("VECTOR_STORE_NOT_FOUND", echo), response);
    });
    const { code, printed } = await command(["--server", url, ...short, "--github"]);
    expect(code).toBe(1);
    expect(printed).not.toContain(token);
  });
});

describe("the description that a server publishes", () => {
  const published = "test/diff/published/fastapi.json";

  const differs = {
    contract: { ...oneOperation, security: [] },
    args: ["--description", "generated/openapi.yaml"],
  };

  it("exits with 0, 1 or 2, and asks no server", async () => {
    const agreed = await command(["--description", published]);
    expect(agreed).toEqual({ code: 0, printed: `AGREES: ${published} says what the contract says.` });
    const other = await command(differs.args, differs);
    expect(other.printed).toMatch(/^getUploadUrl, the credentials: .*\nDISAGREES: .* in one place\.$/);
    expect(other.code).toBe(1);
    expect(await command(["--description", "package.json"])).toMatchObject({ code: 2 });
  });

  it("has skipped in JUnit what is only inferred and not there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "description-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const junit = join(folder, "junit.xml");
    const contract = description;
    const paths = Object.entries(contract.paths ?? {}).filter(([path]) => !path.endsWith("/logs"));
    const published = join(folder, "openapi.json");
    writeFileSync(published, JSON.stringify({ ...contract, paths: Object.fromEntries(paths) }));
    const args = ["--description", published, "--junit", junit];
    expect(await command(args, { contract })).toEqual({
      code: 0,
      printed: `not there, and only inferred: getProcessingLogs\nAGREES: ${published} says what the contract says.`,
    });
    const xml = readFileSync(junit, "utf8");
    expect(xml).toContain(
      `tests="${readOperations(description).length}" failures="0" errors="0" skipped="1"`,
    );
    expect(xml).toContain('<skipped message="not there"/>');

    const alone = await command([...args, "--only", "getProcessingLogs"], { contract });
    expect(alone.printed).toContain("COULD NOT RUN: nothing was compared.");
    expect(alone.code).toBe(2);
  });

  it("is told in every report: JUnit, JSON and the annotations of GitHub", async () => {
    const folder = mkdtempSync(join(tmpdir(), "description-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [junit, json] = ["junit.xml", "report.json"].map((name) => join(folder, name)) as [string, string];
    const reports = ["--github", "--junit", junit, "--json", json];
    const { printed } = await command([...differs.args, ...reports], differs);
    expect(printed).toMatch(
      /^::error file=openapi\/[^,]*,line=\d+,col=\d+,title=contract%3A description::getUploadUrl as described, the credentials: /m,
    );
    const xml = readFileSync(junit, "utf8");
    expect(xml).toContain('tests="1" failures="1" errors="0"');
    expect(xml).toMatch(
      /<failure [^>]* type="description">error \(description\) description of getUploadUrl, the cred/,
    );
    expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({
      exitCode: 1,
      outcomes: [{ kind: "description", result: "violated", violations: [{ at: "the credentials" }] }],
    });

    await command(["--description", "package.json", "--junit", junit]);
    expect(readFileSync(junit, "utf8")).toContain("package.json is not an OpenAPI 3.0 or 3.1 description");
  });
});
