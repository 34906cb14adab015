import { describe, expect, it, onTestFinished } from "vitest";
import { errors as errorCatalogue } from "../../generated/sandbox.js";
import type { ErrorCode, ErrorStatus } from "../../src/sandbox/index.js";
import { exchangeElsewhere } from "../contract/exchanges.js";
import { createCheckedSandbox as createSandbox } from "./checked-sandbox.js";
import { send } from "./documented-exchange.js";
import { type Failure, page, read, request } from "./requests.js";
import { form, requestOf } from "./scenario.js";

const codes = Object.entries(errorCatalogue).map(([code, { status }]) => ({
  code: code as ErrorCode,
  status,
}));
const statuses: ErrorStatus[] = [401, 403, 404, 422, 429, 500, 502, 503, 504];

const nextCode = async (fetch: typeof globalThis.fetch) => {
  const { body } = await read<Partial<Failure>>(fetch(request()));
  return body.error?.code;
};

describe("faults", () => {
  it.each(codes)("$code gives a $status that conforms to the contract", async ({ code, status }) => {
    const { faults, fetch } = createSandbox();
    faults.add({ code });
    // A file is missing where one is asked for, and nowhere else.
    const exchange = exchangeElsewhere(code);
    const got = exchange
      ? await send(exchange, fetch, new URL(page).origin)
      : await read(fetch(request())).then(({ body, ...rest }) => ({ ...rest, response: body }));
    expect(got).toMatchObject({ status, response: { success: false, error: { code, status } } });
  });

  it.each(statuses)("%i can be asked for without a code", async (status) => {
    const sandbox = createSandbox();
    sandbox.faults.add({ status });
    expect(await read(sandbox.fetch(request()))).toMatchObject({ status });
  });

  it("strike in order, as often as they say, and then no more", async () => {
    const { faults, fetch } = createSandbox();
    faults.add({ code: "TOKEN_EXPIRED", times: 2 }, { status: 503, operation: "getUploadUrl" });
    expect(faults.pending).toEqual([
      { code: "TOKEN_EXPIRED", times: 2 },
      { status: 503, operation: "getUploadUrl", times: 1 },
    ]);
    expect([await nextCode(fetch), await nextCode(fetch)]).toEqual(["TOKEN_EXPIRED", "TOKEN_EXPIRED"]);
    expect([await nextCode(fetch), await nextCode(fetch)]).toEqual(["SERVICE_UNAVAILABLE", undefined]);
    expect(faults.pending).toEqual([]);
  });

  it("strike for ever, until they are cleared", async () => {
    const { faults, fetch } = createSandbox();
    faults.add({ status: 500, times: Number.POSITIVE_INFINITY });
    for (let turn = 0; turn < 20; turn++) expect(await nextCode(fetch)).toBe("INTERNAL_SERVER_ERROR");
    faults.clear();
    expect(await nextCode(fetch)).toBeUndefined();
  });

  it("strike whatever the request is", async () => {
    const { faults, fetch } = createSandbox();
    faults.add({ status: 502 });
    expect(await read(fetch(request({ headers: {}, body: "{" })))).toMatchObject({ status: 502 });
  });

  it("say in Retry-After what they are told to say, hostile or not", async () => {
    const { faults, fetch } = createSandbox();
    const retryAfter = async () => (await fetch(request())).headers.get("retry-after");
    faults.add({ status: 429 }, { status: 429, retryAfter: "Sun, 15 Jun 2025 10:01:00 GMT" });
    faults.add({ code: "RATE_LIMIT_EXCEEDED", retryAfter: "-1e300" });
    expect([await retryAfter(), await retryAfter(), await retryAfter()]).toEqual([
      "30",
      "Sun, 15 Jun 2025 10:01:00 GMT",
      "-1e300",
    ]);
  });

  it.each([0, -1, 1.5, Number.NaN])("refuse to strike %d times", (times) => {
    expect(() => createSandbox().faults.add({ status: 500, times })).toThrow(RangeError);
  });

  it("refuse a code or a status that the contract does not know", () => {
    // @ts-expect-error toString is none
    expect(() => createSandbox().faults.add({ code: "toString" })).toThrow("toString");
    // @ts-expect-error 418 is none
    expect(() => createSandbox().faults.add({ status: 418 })).toThrow("418; it knows 401, 403,");
  });

  it("refuse a status that storage does not fail with, and an unknown operation", () => {
    const { faults } = createSandbox();
    for (const status of [999, 200, undefined] as unknown as 500[])
      expect(() => faults.add({ operation: "storage", status })).toThrow(`504, not with ${status}`);
    // @ts-expect-error zz is none
    expect(() => faults.add({ status: 500, operation: "zz" })).toThrow('storage, processing, not "zz"');
  });

  it("refuse a step that processing does not have", () => {
    // @ts-expect-error queued is none
    expect(() => createSandbox().faults.add({ operation: "processing", step: "queued" })).toThrow(
      'processing has the steps chunking, embedding, not "queued"',
    );
  });

  it("lose a response after everything is done", async () => {
    const sandbox = createSandbox();
    sandbox.faults.add({ operation: "uploadFile", fault: "lose-response" });
    const upload = () =>
      sandbox.fetch(...requestOf("POST /upload", form(["file", new Blob(["a"]), "a.txt"])));
    await expect(upload()).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
    expect(sandbox.files).toMatchObject([{ file_name: "a.txt", status: "pending" }]);
    expect((await upload()).status).toBe(201);
    expect(sandbox.files).toHaveLength(2);
    // @ts-expect-error the API has no such fault
    expect(() => sandbox.faults.add({ fault: "stall" })).toThrow('lose-response, not "stall"');
  });

  it("lose the response to a refused request, too, and over HTTP", async () => {
    const sandbox = createSandbox();
    onTestFinished(() => sandbox.close());
    const url = page.replace("https://api.aitronos.com", await sandbox.listen(0));
    sandbox.faults.add({ fault: "lose-response", nth: 2 });
    expect((await globalThis.fetch(url, { method: "POST" })).status).toBe(401);
    await expect(globalThis.fetch(url, { method: "POST" })).rejects.toThrow(TypeError);
    expect((await globalThis.fetch(url, { method: "POST" })).status).toBe(401);
  });

  it("are added all or none", () => {
    const { faults } = createSandbox();
    expect(() => faults.add({ status: 500 }, { status: 500, times: 0 })).toThrow(RangeError);
    expect(faults.pending).toEqual([]);
  });
});
