import { describe, expect, it } from "vitest";
import { command, short } from "./command.js";
import { description } from "./laboratory-run.js";
import { type Handler, placeTarget } from "./serve-target.js";

const check = async (handle: Handler) => command(["--server", placeTarget(handle), ...short]);

/** The sandbox with changed responses or requests. */
const changing =
  (change: (text: string, response: Response, sent: string) => Response): Handler =>
  async (request, { fetch }) => {
    const sent = await request.clone().text();
    const response = await fetch(request);
    return change(await response.text(), response, sent);
  };

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Refuses what cannot be read with a status of its own choice. */
const refusing = (status: number, text: (text: string) => string) =>
  changing((original, response, sent) => {
    const unreadable = response.status === 422 && (!isJson(sent) || original.includes("Content-Type"));
    const { headers } = response;
    return unreadable ? new Response(text(original), { status, headers }) : new Response(original, response);
  });

describe("what the documentation leaves open stays open on any server but the sandbox", () => {
  it.each([400, 415])("a request that cannot be read may get %i, with the envelope", async (status) => {
    const { code, printed } = await check(
      refusing(status, (text) => text.replace("VALIDATION_ERROR", "BAD_REQUEST").replace("422", `${status}`)),
    );
    expect(printed).toContain("CONFORMS");
    expect(code).toBe(0);
  });

  it("a body without a media type may be read, and a scheme in lower case be refused", async () => {
    const { code, printed } = await check(async (request, { fetch }) => {
      const { url, method } = request;
      const headers = new Headers(request.headers);
      if (headers.get("Authorization")?.startsWith("bearer ")) headers.delete("Authorization");
      if (!headers.has("Content-Type")) headers.set("Content-Type", "application/json");
      return fetch(url, { method, headers, ...(method === "POST" && { body: await request.arrayBuffer() }) });
    });
    expect(printed).toMatch(/left open, response 200: .*no Content-Type/);
    expect(printed).toMatch(/left open, response 401: .*BearerAuth: yours, after "bearer"/);
    expect(code).toBe(0);
  });

  it("headers that only the reference names may be missing", async () => {
    const { code } = await check(
      changing((text, { status }) => {
        const headers = { "Content-Type": "application/json", "Retry-After": "1" };
        if (status !== 429) Reflect.deleteProperty(headers, "Retry-After");
        return new Response(text, { status, headers });
      }),
    );
    expect(code).toBe(0);
  });

  it("an undocumented code is reported, and fails nothing, where only the reference has codes", async () => {
    const { code, printed } = await check(
      changing(
        (text, response) => new Response(text.replace("AUTHENTICATION_REQUIRED", "UNHEARD_OF"), response),
      ),
    );
    expect(printed).toMatch(/warning \(error-code\).*found "UNHEARD_OF"/);
    expect(code).toBe(0);
  });

  it("an unknown organization may be 404, and the MIME type of the constructed exchange may be taken", async () => {
    const { code } = await check(async (request, { fetch }) => {
      const body = (await request.clone().text()).replace('"mime_type":"text"', '"mime_type":"text/x"');
      const { url, method, headers } = request;
      const response = await fetch(url, { method, headers, ...(method === "POST" && { body }) });
      if (response.status !== 403) return response;
      const [, organization_id, store_id] = /organizations\/([^/]+)\/stores\/([^/]+)/.exec(url) ?? [];
      const envelope = (await response.json()) as { error: object };
      const details = { organization_id, store_id };
      const error = { ...envelope.error, code: "VECTOR_STORE_NOT_FOUND", status: 404, details };
      return Response.json({ ...envelope, error }, { status: 404 });
    });
    expect(code).toBe(0);
  });
});

/** Responds to what no official docs page describes in a way of its own. */
const inferring =
  (respond: () => Response): Handler =>
  async (request, { fetch }) => {
    const isInferred =
      request.method === "GET" && /\/files\/[^/]+(\/logs)?$/.test(new URL(request.url).pathname);
    return isInferred ? respond() : fetch(request);
  };

describe("an operation that is only inferred fails no server", () => {
  const only = "getFile,getProcessingLogs,getProcessingStatus";
  const notThere = /^not there; the documentation does not describe it, .*: getProcessingLogs, getFile\n/m;
  const otherwise = /left open, not as inferred; the documentation does not describe it, /;
  it.each([
    ["has no such path", () => Response.json({ detail: "Not Found" }, { status: 404 }), notThere],
    ["has no such method", () => Response.json({ detail: "Method Not Allowed" }, { status: 405 }), notThere],
    ["has another body", () => Response.json({ id: 7, upload_id: [] }), otherwise],
    ["refuses it", () => Response.json({ detail: "no" }, { status: 403 }), otherwise],
  ])("that %s", async (_, respond, said) => {
    const url = placeTarget(inferring(respond));
    const { code, printed } = await command(
      ["--server", url, ...short, "--requests", "250", "--only", only],
      { contract: description },
    );
    expect(printed).toMatch(said);
    expect(printed).not.toMatch(/^error \(/m);
    expect(code).toBe(0);
  });
});

describe("what the documentation settles does not stay open", () => {
  it("a request that cannot be read gets the envelope", async () => {
    const { code, printed } = await check(refusing(400, () => '{"detail":"Bad Request"}'));
    expect(printed).toContain("missing-field");
    expect(code).toBe(1);
  });

  it("a request that can be read does not get 400", async () => {
    const { code } = await check(
      changing(
        (text, { status, headers }) => new Response(text, { status: status === 422 ? 400 : status, headers }),
      ),
    );
    expect(code).toBe(1);
  });

  it("the 404 of the official docs page has the code of that page", async () => {
    const { code, printed } = await check(
      changing(
        (text, response) => new Response(text.replace("VECTOR_STORE_NOT_FOUND", "STORE_GONE"), response),
      ),
    );
    expect(printed).toMatch(/error \(error-code\).*found "STORE_GONE"/);
    expect(code).toBe(1);
  });

  it("and it is asked for with a store that cannot exist", async () => {
    const stores: string[] = [];
    await check(async (request, { fetch }) => {
      const response = await fetch(request);
      const { pathname } = new URL(request.url);
      if (response.status === 404 && pathname.endsWith("/upload-url"))
        stores.push(pathname.split("/")[5] ?? "");
      return response;
    });
    expect(stores.length).toBeGreaterThan(0);
    for (const store of stores) expect(store).toMatch(/^vs_none[0-9a-f]{24}$/);
  });
});
