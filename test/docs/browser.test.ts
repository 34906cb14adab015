import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import axeCore from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildExplorer } from "../../scripts/docs/explorer.js";
import { describeWith } from "../needs.js";
import { run } from "./run-program.js";
import { builtSite, codeBlocks } from "./site.js";

const executablePath = "/usr/bin/chromium";
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const axe = axeCore.source;
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const site = await builtSite("openapi/openapi.yaml", "CHANGELOG.md");
const paths = [...site.keys()].filter((path) => path.endsWith(".html"));
const operation = "reference/getUploadUrl.html";
const phone = { width: 390, height: 844 };
const desktop = { width: 1400, height: 900 };

describeWith(executablePath, "apt-get install chromium")(
  "in Chromium, from disk and with the network off",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "docs-site-"));
    let browser: Browser;
    const requests: string[] = [];
    const problems: string[] = [];

    beforeAll(async () => {
      const explorer = await buildExplorer("openapi/openapi.yaml", new AbortController().signal);
      for (const [path, content] of [...site, ["explorer.html", explorer] as const]) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      browser = await chromium.launch({ executablePath, args: flags });
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true });
    });

    async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({ offline: true, viewport: desktop, ...options });
      const page = await context.newPage();
      page.on("request", (request) => requests.push(request.url()));
      page.on("pageerror", (error) => problems.push(`${path}: ${error.message}`));
      page.on(
        "console",
        (message) => message.type() === "error" && problems.push(`${path}: ${message.text()}`),
      );
      await page.goto(`${pathToFileURL(folder).href}/${path}`, { waitUntil: "load" });
      return page;
    }

    async function violations(page: Page): Promise<string[]> {
      await page.evaluate(axe);
      const found = await page.evaluate(
        async (tags) =>
          (
            await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(document, {
              runOnly: tags,
            })
          ).violations.map(
            ({ id, nodes }: { id: string; nodes: { html: string }[] }) => `${id}: ${nodes[0]?.html}`,
          ),
        wcag,
      );
      return found as string[];
    }

    describe.each([
      ["light", desktop],
      ["dark", phone],
    ] as const)("%s", (colorScheme, viewport) => {
      it.each(paths)("%s meets WCAG 2.2 AA, and nothing sticks out", async (path) => {
        const page = await open(path, { colorScheme, viewport });
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll("details")) fold.open = true;
        });
        expect(await violations(page)).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
        await page.context().close();
      });
    });

    it.each(["light", "dark"] as const)(
      "the explorer shows the operation and meets WCAG 2.2 AA, %s",
      async (colorScheme) => {
        const page = await open("explorer.html", { colorScheme });
        await page.getByRole("heading", { name: "Get upload URL" }).first().waitFor();
        await page.getByText("file_size").first().waitFor();
        expect(await violations(page)).toEqual([]);
        await page.context().close();
      },
    );

    it("the explorer weighs little more than what Redocly makes by itself", async () => {
      const plain = join(folder, "plain.html");
      const redocly = ["node_modules/@redocly/cli/bin/cli.js", "build-docs", "openapi/openapi.yaml"];
      const args = [...redocly, "--inlineBundle", "--output", plain];
      expect(await run(process.execPath, args, { env: { REDOCLY_TELEMETRY: "off" } })).toMatchObject({
        code: 0,
      });
      expect(statSync(join(folder, "explorer.html")).size).toBeLessThan(1.2 * statSync(plain).size);
    });

    it("would be seen with a colour that is too pale", async () => {
      const page = await open("index.html");
      await page.evaluate(() => {
        (document.querySelector("h1 a") as HTMLElement).style.color = "#ddd";
      });
      expect((await violations(page)).join()).toContain("color-contrast");
      await page.context().close();
    });

    it("is whole without a script: every sample, field and status", async () => {
      const page = await open(operation, { javaScriptEnabled: false });
      for (const { text } of codeBlocks(site.get(operation) ?? "")) {
        const code = page.locator("code", { hasText: text.trim().split("\n")[0] ?? "" }).first();
        if (!(await code.evaluate((element) => element.closest("details"))))
          expect(await code.isVisible()).toBe(true);
      }
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
      const text = await page.locator("body").innerText();
      for (const word of [
        "organization_id",
        "relative_path",
        "signed_url",
        "TypeScript",
        "404",
        "VECTOR_STORE_NOT_FOUND",
      ])
        expect(text).toContain(word);
      await page.context().close();
    });

    it("has tabs that the keyboard alone can use, and the choice holds on the next visit", async () => {
      const page = await open(operation);
      const tab = (name: string) => page.getByRole("tab", { name, exact: true });
      await tab("cURL").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      expect(await tab("Python").getAttribute("aria-selected")).toBe("true");
      expect(await page.getByRole("tabpanel").count()).toBe(1);
      expect(await page.getByRole("tabpanel").textContent()).toContain("import requests");
      await page.keyboard.press("End");
      expect(await page.getByRole("tabpanel").textContent()).toContain("aitronos-knowledge");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).not.toBe("tab");
      await tab("JavaScript").click();
      await page.reload();
      expect(await tab("JavaScript").getAttribute("aria-selected")).toBe("true");
      await page.context().close();
    });

    it("has a menu that the keyboard alone can use, on a phone", async () => {
      const page = await open("index.html", { viewport: phone });
      const menu = page.getByRole("navigation", { name: "Pages" });
      expect(await menu.isVisible()).toBe(false);
      await page.getByRole("button", { name: "Menu" }).focus();
      await page.keyboard.press("Enter");
      expect(await menu.isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      expect(await menu.isVisible()).toBe(false);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL(/get-started/);
      await page.context().close();
    });

    it("finds words on every page, from any page", async () => {
      const page = await open(operation);
      await page.keyboard.press("/");
      await page.keyboard.type("paused");
      await page.keyboard.press("Enter");
      await page.waitForURL(/search\.html\?q=paused/);
      expect(await page.locator("#search-index li a").first().textContent()).toContain("API_KEY_PAUSED");
      await page.locator("#search-index li a").first().click();
      await page.waitForURL(/errors\.html#API_KEY_PAUSED/);
      await page.context().close();
    });

    it("keeps the reader's choice of dark or light", async () => {
      const page = await open("index.html", { colorScheme: "light" });
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await ground();
      await page.getByRole("button", { name: "Dark or light" }).click();
      const dark = await ground();
      expect(dark).not.toBe(light);
      await page.reload();
      expect(await ground()).toBe(dark);
      await page.context().close();
    });

    it("leads a code that nobody knows to the words about other codes", async () => {
      const page = await open("errors.html#SOMETHING_NEW");
      await expect
        .poll(() => page.evaluate(() => document.getElementById("other-codes")?.getBoundingClientRect().top))
        .toBeLessThan(900);
      await page.context().close();
    });

    it("copies a sample as it is", async () => {
      const page = await open(operation);
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.getByRole("tabpanel").getByRole("button", { name: "Copy" }).click();
      await page.getByRole("button", { name: "Copied" }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.trim()).toBe(readFileSync("openapi/samples/getUploadUrl/curl.sh", "utf8").trim());
      await page.context().close();
    });

    it("prints the text and every sample, and nothing of the menu", async () => {
      const page = await open(operation);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("#menu").isVisible()).toBe(false);
      expect(await page.locator("body > header").isVisible()).toBe(false);
      expect(await page.locator("[role=tabpanel]:visible").count()).toBe(5);
      await page.context().close();
    });

    it("has asked for nothing but its own files, and met no error", () => {
      expect(requests.length).toBeGreaterThan(paths.length);
      expect(requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
      expect(problems).toEqual([]);
    });

    it.each(["index.html", "explorer.html"])("%s would be seen reaching for the network", async (path) => {
      const before = problems.length;
      const page = await open(path);
      await page.evaluate(() => {
        document.body.append(Object.assign(new Image(), { src: "https://example.com/pixel.png" }));
      });
      await expect.poll(() => problems.slice(before).join()).toContain("example.com/pixel.png");
      await page.context().close();
    });
  },
);

it("a description that Redocly cannot read is an error, not an empty page", async () => {
  await expect(buildExplorer("test/docs/none.yaml", new AbortController().signal)).rejects.toThrow();
});
