import { describe, expect, it } from "vitest";
import { command, expired, short, token } from "./command.js";
import { description } from "./laboratory-run.js";
import { placeTarget } from "./serve-target.js";

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
