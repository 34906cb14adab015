import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { UsageError } from "../../scripts/runner/job.js";
import { refuse } from "../../src/sandbox/refusal.js";
import { serve } from "../../src/sandbox/serve.js";
import { command, token } from "./command.js";
import { description, oneOperation } from "./laboratory-run.js";
import { serveTarget } from "./serve-target.js";

/** All that does not depend on chance, and little of what does. */
const short = ["--requests", "150", "--seed", "1", "--rate", "1000"];
const closedPort = async (): Promise<string> => {
  const { url, close } = await serve(0, async () => new Response());
  await close();
  return url;
};
const expired = () =>
  Response.json({ success: false, error: { code: refuse("TOKEN_EXPIRED").code } }, { status: 401 });

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
    const { code, printed } = await command([...short, "--only", "getUploadUrl"], { environment: {} });
    expect(printed).toContain("CONFORMS: the sandbox conforms to the description");
    expect(code).toBe(0);
  });

  it("with a server that conforms to the description, and a response that it cannot be made to send is not passed", async () => {
    const { code, printed } = await command(["--server", await serveTarget(), ...short], { environment: {} });
    expect(printed).toMatch(/CONFORMS: http/);
    expect(printed).toContain(
      "not exercised live; the sandbox conforms: rateLimitExceeded, internalServerError",
    );
    expect(code).toBe(0);
  });
});

describe("conforms after all", () => {
  it("with a server that hands out sessions of the described storage", async () => {
    const url = await serveTarget(async (request, sandbox) => {
      const response = await sandbox.fetch(request);
      const text = await response.text();
      return new Response(text.replace(sandbox.storageHost, "storage.googleapis.com"), response);
    });
    expect((await command(["--server", url, ...short])).code).toBe(0);
  });

  it("with a server that takes the documented credential only, where the caller has two", async () => {
    const url = await serveTarget(async (request, { fetch }) => {
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
    const url = await serveTarget((request, { fetch }) => {
      requests += 1;
      return fetch(request);
    });
    const { printed } = await command(["--server", url, ...short]);
    expect(printed).toContain(` checks with ${requests} requests`);
  });

  it("with a server that limits requests for a moment", async () => {
    let requests = 0;
    const url = await serveTarget(async (request, { fetch, faults }) => {
      requests += 1;
      if (requests === 20) faults.add({ code: "RATE_LIMIT_EXCEEDED", retryAfter: "1" });
      return fetch(request);
    });
    expect((await command(["--server", url, ...short])).code).toBe(0);
  });
});

describe("violated, exit 1", () => {
  it("with a server that is wrong, says where and how to see it again", async () => {
    const url = await serveTarget(async (request, sandbox) => {
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
    const url = await serveTarget(async (request, sandbox) => {
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
    const url = await serveTarget(async (request, { fetch }) => {
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
    const url = await serveTarget(async (request, { fetch }) => {
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
    const url = await serveTarget(async (request, { fetch }) => {
      const body = (await request.text()).replace('"file_name":" "', '"file_name":""');
      const { url, method, headers } = request;
      return fetch(url, { method, headers, body: new TextEncoder().encode(body) });
    });
    const { code, printed } = await command(["--server", url, ...short]);
    expect(printed).toContain('(bounds of every field: file_name within minLength: " ")');
    expect(code).toBe(1);
  });

  it.each([
    ["come too late, the first one too", 100, 70],
    ["do not end", 100, Number.POSITIVE_INFINITY],
  ])("with responses that %s", async (_, patience, delay) => {
    const url = await serveRaw((outgoing) => {
      outgoing.writeHead(200, { "Content-Type": "application/json" });
      outgoing.write("{");
      if (Number.isFinite(delay)) setTimeout(() => outgoing.end("}"), patience + delay);
    });
    const { code, printed } = await command([
      "--server",
      url,
      "--patience",
      `${patience}`,
      "--requests",
      "3",
    ]);
    expect(printed).toContain("error (response-time) response 200");
    expect(code).toBe(1);
  });

  it("never shows the credential", async () => {
    const url = await serveTarget(async (request, { fetch }) => {
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

describe("could not run, exit 2", () => {
  it.each([
    ["an unreachable server", [], "does not respond (ECONNREFUSED"],
    ["one that is not there in time", ["--patience", "50"], "none within 100 ms"],
  ])("%s", async (_, more, said) => {
    const url = more.length > 0 ? await serveTarget(() => new Promise(() => {})) : await closedPort();
    const { code, printed } = await command(["--server", url, ...short, ...more]);
    expect(printed).toContain("COULD NOT RUN");
    expect(printed).toContain(said);
    expect(code).toBe(2);
  });

  it("a server that goes away in the middle", async () => {
    let requests = 0;
    const url = await serveTarget((request, { fetch }) => {
      requests += 1;
      return requests > 30 ? Promise.reject(new Error("gone")) : fetch(request);
    });
    const { code, printed } = await command(["--server", url, ...short]);
    expect(printed).toContain("does not respond");
    expect(code).toBe(2);
  });

  it("an expired token, from the beginning or from the middle on", async () => {
    for (const until of [0, 40]) {
      let requests = 0;
      const url = await serveTarget(async (request, { fetch }) => {
        requests += 1;
        return requests > until ? expired() : fetch(request);
      });
      const { code, printed } = await command(["--server", url, ...short]);
      expect(printed).toContain("refuses the credential (401)");
      expect(code).toBe(2);
    }
  });

  it("a server that does not know the organization or the store", async () => {
    const { code, printed } = await command([
      "--server",
      await serveTarget(),
      "--store",
      "vs_other",
      ...short,
    ]);
    expect(printed).toContain("does not let this caller use org_xyz789, vs_other (404)");
    expect(code).toBe(2);
  });

  it("a server that is another one", async () => {
    const url = await serveTarget(async () => new Response("<h1>Not Found</h1>", { status: 404 }));
    const { code, printed } = await command(["--server", url, ...short]);
    expect(printed).toContain("does not look like this API: POST /v1/");
    expect(printed).toContain("gets 404 without JSON; check the address");
    expect(code).toBe(2);
  });

  it("no credential for a server that is not the sandbox", async () => {
    const { code, printed } = await command(["--server", "https://api.example.test"], { environment: {} });
    expect(printed).toContain("set AITRONOS_ACCESS_TOKEN or AITRONOS_API_KEY");
    expect(code).toBe(2);
  });

  it("a credential that no header can carry, which is not shown", async () => {
    const environment = { AITRONOS_ACCESS_TOKEN: `${token}\nsecond line` };
    const { code, printed } = await command(["--server", await serveTarget()], { environment });
    expect(printed).toContain("AITRONOS_ACCESS_TOKEN has characters that a credential cannot have");
    expect(printed).not.toContain(token);
    expect(code).toBe(2);
  });

  it("zero checks: no request allowed, or nothing described", async () => {
    const none = await command(["--requests", "0"]);
    expect(none.printed).toContain("nothing was checked: the budget allows no request");
    expect(none.code).toBe(2);
    const empty = await command([], { contract: { ...description, paths: {} } });
    expect(empty.printed).toContain("nothing was checked");
    expect(empty.code).toBe(2);
  });

  it("a budget that does not reach everything that was planned", async () => {
    const { code, printed } = await command(["--requests", "20"]);
    expect(printed).toMatch(/the budget was spent before \d+ checks/);
    expect(code).toBe(2);
  });

  it("a server that limits requests, and does not stop when it said it would", async () => {
    let requests = 0;
    const url = await serveTarget(async (request, { fetch, faults }) => {
      requests += 1;
      if (requests === 20) faults.add({ code: "RATE_LIMIT_EXCEEDED", retryAfter: "0", times: 2 });
      return fetch(request);
    });
    expect((await command(["--server", url, ...short])).code).toBe(2);
  });

  it("a server that limits requests for longer than the run may take", async () => {
    let requests = 0;
    const url = await serveTarget(async (request, { fetch, faults }) => {
      requests += 1;
      if (requests === 20) faults.add({ code: "RATE_LIMIT_EXCEEDED", retryAfter: "3600" });
      return fetch(request);
    });
    const { code, printed } = await command(["--server", url, ...short]);
    expect(printed).toContain("lower --rate");
    expect(code).toBe(2);
  });
});

describe("the description that a server publishes", () => {
  const published = "test/diff/published/fastapi.json";

  it("exits with 0, 1 or 2, and asks no server", async () => {
    const agreed = await command(["--description", published]);
    expect(agreed).toEqual({ code: 0, printed: `AGREES: ${published} says what the contract says.` });
    const other = await command(["--description", "generated/openapi.yaml", "--github"], {
      contract: { ...oneOperation, security: [] },
    });
    expect(other.printed).toMatch(
      /^getUploadUrl, the credentials: .*\n::error title=contract%3A description::getUpload/,
    );
    expect(other.code).toBe(1);
    expect(await command(["--description", "package.json"])).toMatchObject({ code: 2 });
  });
});

describe("a machine that is not this one", () => {
  const elsewhere = ["--server", "http://knowledge.invalid", ...short];

  it("is told what will be created, and needs --yes where no person can be asked", async () => {
    const { code, printed } = await command(elsewhere);
    expect(printed).toContain("This run creates things, with at most 150 requests");
    expect(printed).toContain(
      "getUploadUrl: The official docs page says that a file joins the store when it is registered",
    );
    expect(printed).toContain("add --yes");
    expect(code).toBe(2);
  });

  it("is not called after a no", async () => {
    const { code, printed } = await command(elsewhere, { ask: async () => false });
    expect(printed).toContain("you did not say yes");
    expect(code).toBe(2);
  });

  it.each([
    ["a yes", [], { ask: async () => true }],
    ["--yes", ["--yes"], {}],
  ])("is called after %s", async (_, more, terminal) => {
    const { code, printed } = await command([...elsewhere, ...more], terminal);
    expect(printed).toContain("http://knowledge.invalid does not respond");
    expect(code).toBe(2);
  });
});

describe("wrong usage", () => {
  it.each([
    [["--server", "api.aitronos.com"], "--server api.aitronos.com"],
    [["--rate", "0"], "--rate 0"],
    [["--description", "a.json", "--server", "http://127.0.0.1"], "leave out --server"],
    [["--seconds", "soon"], "--seconds soon"],
    [["--store", ""], "--store"],
    [["--store", ".."], "--store"],
    [["--organization", "vs"], "--organization vs: organization_id must match pattern"],
    [["--server", "http://127.0.0.1:1?key=1"], "--server: remove the query from the URL"],
    [["--server", "http://127.0.0.1:1#key"], "--server: remove the fragment from the URL"],
    [["--server", "http://canary:canary@127.0.0.1:1"], "--server: remove the user and password from the URL"],
    [["--server", "ftp://canary:canary@127.0.0.1"], "--server: not an http or https URL"],
    [["--junit", "/nonexistent/report.xml"], "--junit /nonexistent/report.xml cannot be written"],
    [["--json", "/tmp"], "--json /tmp cannot be written"],
    [["--access-token", "secret"], "--access-token"],
  ])("%j is refused before anything is sent", async (args, said) => {
    await expect(command(args)).rejects.toThrow(UsageError);
    await expect(command(args)).rejects.toThrow(said);
    await expect(command(args)).rejects.not.toThrow("canary");
  });

  it("exits with 2, and says what to read", async () => {
    const run = promisify(execFile)(process.execPath, ["scripts/runner/run.js", "contract", "--nonsense"]);
    await expect(run).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining("-- --help") });
  });

  it("is shown by --help", async () => {
    const { code, printed } = await command(["--help"]);
    expect(code).toBe(0);
    expect(printed).toContain("--organization ID");
    expect(printed).toContain("--only IDS");
    expect(printed).toContain("It changes and removes only what it has\n  created itself");
  });
});
