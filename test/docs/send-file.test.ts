import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { chromium } from "playwright-core";
import { expect, it } from "vitest";
import { createClient } from "../../src/index.js";
import { describeWith } from "../needs.js";
import { createCheckedSandbox } from "../sandbox/checked-sandbox.js";
import { executablePath, flags } from "./chromium.js";
import { bundleScript } from "./run-program.js";
import { builtSite, codeBlocks } from "./site.js";

const guide = (await builtSite()).get("guides/runtimes-and-frameworks.html") ?? "";
const sendFile = codeBlocks(guide).find(({ label }) => label === "send-file.ts")?.text ?? "";

/** A page with the guide's function in it, from a server that asks the sandbox for upload URLs. */
async function servePage(sandboxUrl: string) {
  const knowledge = createClient({ accessToken: "sandbox", baseUrl: sandboxUrl });
  const program = await bundleScript(`${sendFile}\nglobalThis.sendFile = sendFile;`, sandboxUrl);
  const server = createServer(async (request, response) => {
    if (request.method === "GET") {
      response.setHeader("Content-Type", "text/html");
      response.end(`<!DOCTYPE html><title>x</title><script type="module">${program}</script>`);
      return;
    }
    const { name, size, type } = (await json(request)) as { name: string; size: number; type: string };
    const result = await knowledge.safe.getUploadUrl({
      organization_id: "org_xyz789",
      store_id: "vs_abc123",
      file_name: name,
      file_size: size,
      mime_type: type,
    });
    response.statusCode = result.ok ? 200 : 502;
    response.end(JSON.stringify(result.ok ? result.data : {}));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describeWith(executablePath, "apt-get install chromium")("the browser's part of the guide", () => {
  it("sends the bytes of a chosen file to storage, and says so where it cannot", async () => {
    const sandbox = createCheckedSandbox();
    const { server, url } = await servePage(await sandbox.listen(0));
    const browser = await chromium.launch({ executablePath, args: flags });
    try {
      const page = await browser.newPage();
      await page.goto(url);
      const send = (text: string) =>
        page.evaluate(
          (bytes) =>
            (globalThis as unknown as { sendFile(file: File): Promise<string> }).sendFile(
              new File([bytes], "notes.txt", { type: "text/plain" }),
            ),
          text,
        );
      expect(await send("hello")).toBe("file_abc123def456");
      expect(sandbox.files).toMatchObject([{ file_name: "notes.txt", content_type: "text/plain" }]);
      expect(new TextDecoder().decode(sandbox.files[0]?.bytes)).toBe("hello");
      await expect(send("")).rejects.toThrow("No upload URL: 502");
    } finally {
      await browser.close();
      server.close();
      await sandbox.close();
    }
  });
});
