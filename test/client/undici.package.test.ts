import { createRequire } from "node:module";
import { expect, it } from "vitest";
import type { ClientOptions } from "../../src/index.js";
import { describeWith } from "../needs.js";
import { args, clientOf, ok } from "./examples.js";
import { serve } from "./loopback.js";

const folder = "test/runtimes/node_modules/undici";
const load = createRequire(import.meta.url);

describeWith(folder, "npm ci --prefix test/runtimes")("undici's own fetch", () => {
  const { fetch, Headers } = load(`../../${folder}`) as {
    fetch: NonNullable<ClientOptions["fetch"]>;
    Headers: typeof globalThis.Headers;
  };

  it("sends the credential, JSON and its own Headers", async () => {
    const server = await serve(ok);
    const headers = new Headers({ "x-trace": "1" });
    await clientOf(server, { fetch }).getUploadUrl(args, { headers });
    expect(server.requests[0]).toMatchObject({
      method: "POST",
      headers: {
        authorization: "Bearer canary-access-token",
        "content-type": "application/json",
        "x-trace": "1",
      },
    });
    expect(JSON.parse(server.requests[0]?.body ?? "")).toMatchObject({ file_name: args.file_name });
  });

  it("sends a file, and hears an abort", async () => {
    const server = await serve({ status: 201, body: { id: "file_1" } });
    const client = clientOf(server, { fetch });
    const { organization_id, store_id } = args;
    await client.uploadFile({ organization_id, store_id, file: new File(["hello"], "ü.txt") });
    expect(server.requests[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(server.requests[0]?.body).toContain("hello");
    const signal = AbortSignal.abort(new Error("enough"));
    await expect(client.getUploadUrl(args, { signal })).rejects.toThrow("enough");
  });

  it("that finds no server says so", async () => {
    const client = clientOf({ url: "http://127.0.0.1:9" }, { fetch, maxRetries: 0 });
    await expect(client.getUploadUrl(args)).rejects.toThrow("no response from 127.0.0.1:9: ");
  });
});
