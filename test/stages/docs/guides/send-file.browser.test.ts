import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { chromium } from "playwright-core";
import { expect, it, onTestFinished } from "vitest";
import { createClient } from "../../../../src/index.js";
import { executablePath, flags, installCommand, patience } from "../../../chromium.js";
import { describeWith } from "../../../needs.js";
import { createCheckedSandbox } from "../../../sandbox/checked-sandbox.js";
import { bundleFile } from "../run-program.js";
import { frameworkBlock, saveProject } from "./guide-project.js";

/** Each field of the guide, and the page around it. */
const pages: Record<string, { html: string; mount: string }> = {
  React: { html: "", mount: "document.body.append(program.UploadField());" },
  "Plain page": { html: '<input type="file">', mount: "" },
};

/** Serves a page with a field of the guide, and asks the sandbox for upload URLs. */
async function servePage(label: string, sandboxUrl: string): Promise<string> {
  const { html = "", mount = "" } = pages[label] ?? {};
  const program = await bundleFile(saveProject(frameworkBlock(label)), sandboxUrl);
  const script = `const program = await import("data:text/javascript," + encodeURIComponent(${JSON.stringify(program)}));${mount}`;
  const knowledge = createClient({ accessToken: "sandbox", baseUrl: sandboxUrl });
  const server = createServer(async (request, response) => {
    if (request.method === "GET") {
      response.setHeader("Content-Type", "text/html");
      response.end(`<!DOCTYPE html><title>x</title><body>${html}<script type="module">${script}</script>`);
      return;
    }
    const { name, size, type } = JSON.parse(await text(request));
    const result = await knowledge.safe.getUploadUrl({
      organization_id: "org_xyz789",
      store_id: "vs_abc123",
      file_name: name,
      file_size: size,
      mime_type: type,
    });
    response.statusCode = result.ok ? 200 : 400;
    response.end(JSON.stringify(result.ok ? result.data : {}));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describeWith(executablePath, installCommand)("the browser's part of the guide", () => {
  it.each(Object.keys(pages))(
    "%s sends the chosen file, and nothing when the dialog is cancelled",
    async (label) => {
      const sandbox = createCheckedSandbox();
      onTestFinished(() => sandbox.close());
      const url = await servePage(label, await sandbox.listen(0));
      const browser = await chromium.launch({ executablePath, args: flags });
      onTestFinished(() => browser.close());
      const page = await browser.newPage();
      page.setDefaultTimeout(patience);
      const failures: Error[] = [];
      page.on("pageerror", (error) => failures.push(error));
      const choose = async (...chosen: string[]) => {
        const said = page.waitForEvent("console", (message) => !message.text().startsWith("Failed to load"));
        const files = chosen.map((content) => ({
          name: "notes.txt",
          mimeType: "text/plain",
          buffer: Buffer.from(content),
        }));
        await page.locator("input").setInputFiles(files);
        return files.length > 0 ? (await said).text() : "";
      };

      await page.goto(url);
      expect(await choose("hello")).toBe("file_abc123def456");
      expect(sandbox.files).toMatchObject([{ file_name: "notes.txt", content_type: "text/plain" }]);
      expect(await sandbox.files[0]?.content?.text()).toBe("hello");
      await choose();
      expect(await choose("")).toContain("No upload URL: 400");
      expect(failures).toEqual([]);
    },
  );
});
