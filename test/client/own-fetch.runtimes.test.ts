import { createRequire } from "node:module";
import { resolve } from "node:path";
import { build } from "esbuild";
import { describe, expect, it, onTestFinished } from "vitest";
import type { ClientOptions } from "../../src/index.js";
import { describeWith } from "../needs.js";
import { compile } from "../package/compile.js";
import { installed } from "../package/installed.js";
import { createCheckedSandbox } from "../sandbox/checked-sandbox.js";
import { frameworkBlock, ownFetches } from "../stages/docs/guides/guide-project.js";
import { typeErrors } from "../stages/docs/guides/type-errors.js";
import { runScript, toServer } from "../stages/docs/run-program.js";
import { args, clientOf, ok } from "./examples.js";
import { serve } from "./loopback.js";

const folder = resolve("test/runtimes");
const modules = `${folder}/node_modules`;
const withPackage = (name: string) => describeWith(`${modules}/${name}`, "npm ci --prefix test/runtimes");
const load = createRequire(`${folder}/`);
type OwnFetch = NonNullable<ClientOptions["fetch"]>;

const fetches: Record<string, () => Promise<OwnFetch> | OwnFetch> = {
  undici: () => load("undici").fetch,
  "node-fetch": async () => (await import(`${modules}/node-fetch/src/index.js`)).default,
};

describe.each(Object.entries(fetches))("the fetch of %s", (name, own) => {
  withPackage(name)("as it is", () => {
    it("sends the credential, JSON and headers", async () => {
      const server = await serve(ok);
      const headers = new Headers({ "x-trace": "1" });
      await clientOf(server, { fetch: await own() }).getUploadUrl(args, { headers });
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
      const client = clientOf(server, { fetch: await own() });
      const { organization_id, store_id } = args;
      await client.uploadFile({ organization_id, store_id, file: new File(["hello"], "ü.txt") });
      expect(server.requests[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
      expect(server.requests[0]?.body).toContain("hello");
      const signal = AbortSignal.abort(new Error("enough"));
      await expect(client.getUploadUrl(args, { signal })).rejects.toThrow("enough");
    });

    it("that finds no server says so", async () => {
      const client = clientOf({ url: "http://127.0.0.1:9" }, { fetch: await own(), maxRetries: 0 });
      await expect(client.getUploadUrl(args)).rejects.toThrow("no response from 127.0.0.1:9: ");
    });
  });
});

/** A block of the guide and what follows it, with the package as it stands in src/ and the others of test/runtimes/. */
async function bundled(text: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: text, loader: "ts", resolveDir: folder },
    alias: { "aitronos-knowledge": resolve("src/index.ts") },
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire("/");' },
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

withPackage("miniflare")("the fetch that the guide shows", () => {
  const listing = `
console.log((await knowledge.listFiles({ organization_id: "org_xyz789", store_id: "vs_abc123" })).total);`;

  it.each(ownFetches.slice(0, -1))("%s: reaches the API", async (label) => {
    const sandbox = createCheckedSandbox({ files: [{}, {}] });
    const url = await sandbox.listen(0);
    onTestFinished(() => sandbox.close());
    const program = toServer(await bundled(frameworkBlock(label).text + listing), url);
    const ran = await runScript(program, url, "js", { AITRONOS_ACCESS_TOKEN: "sandbox" });
    expect(ran).toEqual({ code: 0, stdout: "2\n", stderr: "" });
  });

  it("Service binding: reaches the other Worker", async () => {
    const { Miniflare } = load("miniflare");
    const asked: Request[] = [];
    const script = (await bundled(frameworkBlock("Service binding").text)).replace(/^import .*\n/, "");
    const worker = new Miniflare({
      modules: true,
      script,
      compatibilityDate: "2026-04-01",
      bindings: { AITRONOS_ACCESS_TOKEN: "sandbox" },
      serviceBindings: {
        API: (request: Request) => {
          asked.push(request);
          return Response.json({ items: [{ id: "file_1" }] });
        },
      },
    });
    onTestFinished(() => worker.dispose());
    const response = await worker.dispatchFetch("http://worker.example/");
    expect(await response.json()).toEqual([{ id: "file_1" }]);
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual([
      "/v1/organizations/org_xyz789/stores/vs_abc123/files",
    ]);
    expect(asked[0]?.headers.get("authorization")).toBe("Bearer sandbox");
  });

  it("is typed with the types of its package", () => {
    const client = `import { createClient } from "aitronos-knowledge";\n`;
    const sources = [
      `${client}import { fetch } from "${modules}/undici"; createClient({ fetch });`,
      `${client}import fetch from "${modules}/node-fetch/@types/index.js"; createClient({ fetch });`,
    ];
    expect(typeErrors(sources)).toEqual([]);
    // A Worker has the types of its own platform in place of the page's.
    const compiler = { tsc: "node_modules/typescript/bin/tsc", resolution: "nodenext" } as const;
    const types = `${modules}/@cloudflare/workers-types`;
    const worker = (API: string) =>
      compile(
        installed(),
        compiler,
        {
          "worker.mts": `${client}declare const API: Fetcher; declare const url: string;
createClient({ fetch: (url, init) => ${API}.fetch(url, init) });`,
        },
        ...["--lib", "es2022", "--types", types, "--skipLibCheck"],
      );
    expect(worker("API")).toBe("");
    expect(worker("url")).toContain("Property 'fetch' does not exist on type 'string'");
  });
});
