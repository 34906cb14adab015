import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildDocs } from "../../scripts/docs.js";
import { exchanges } from "../contract/exchanges.js";
import { describeWith } from "../needs.js";

const executablePath = "/usr/bin/chromium";
const samples = [
  ["cURL", "curl.sh"],
  ["Python SDK", "python-sdk.py"],
  ["Python", "python.py"],
  ["JavaScript", "javascript.js"],
  ["TypeScript", "typescript.ts"],
] as const;
const words = (text: string) => text.replace(/\s+/g, "");
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

describeWith(executablePath, "apt-get install chromium")(
  "the reference page, from disk and with the network off",
  () => {
    let browser: Browser;
    let page: Page;
    const requests: string[] = [];
    const problems: string[] = [];

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: flags });
      const context = await browser.newContext({ offline: true });
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      page = await context.newPage();
      page.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
      await page.goto(pathToFileURL("generated/docs/index.html").href, { waitUntil: "load" });
      await page.getByRole("heading", { name: "Get upload URL" }).first().waitFor();
    });
    afterAll(() => browser?.close());

    it("shows the operation: its path, arguments, answers and statuses", async () => {
      const text = await page.locator("body").innerText();
      expect(text).toContain("/v1/organizations/{organization_id}/stores/{store_id}/files/upload-url");
      for (const name of [
        "organization_id",
        "store_id",
        "file_name",
        "file_size",
        "mime_type",
        "relative_path",
      ]) {
        expect(text).toContain(name);
      }
      for (const status of new Set(exchanges.map(({ status }) => String(status))))
        expect(text).toContain(status);
    });

    it("has the samples of the page, in its order, and ours behind them", async () => {
      await page.getByRole("button", { name: "cURL" }).first().click();
      const labels = await page.getByRole("menuitem").allInnerTexts();
      expect(labels).toEqual(["cURL", "Python SDK", "Python", "JavaScript", "TypeScript"]);
      for (const [label, file] of samples) {
        await page.getByRole("menuitem", { name: label, exact: true }).click();
        const shown = await page.getByTestId("source-code").first().innerText();
        expect(words(shown)).toBe(words(readFileSync(`openapi/samples/getUploadUrl/${file}`, "utf8")));
        await page.getByRole("button", { name: label, exact: true }).first().click();
      }
      await page.keyboard.press("Escape");
    });

    it("has asked for nothing but itself, and met no error", () => {
      expect(
        requests.filter(
          (url) => !url.startsWith("file:") && !url.startsWith("data:") && !url.startsWith("blob:"),
        ),
      ).toEqual([]);
      expect(problems).toEqual([]);
    });

    it("is a page that would be seen reaching for the network", async () => {
      await page.evaluate(() => {
        document.body.append(Object.assign(new Image(), { src: "https://example.com/pixel.png" }));
      });
      await expect.poll(() => problems.join()).toContain("example.com/pixel.png");
    });
  },
);

it("a description that Redocly cannot read is an error, not an empty page", async () => {
  await expect(buildDocs("test/docs/none.yaml", new AbortController().signal)).rejects.toThrow();
});
