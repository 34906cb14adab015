import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeWith } from "../needs.js";
import { desktop, executablePath, type OfflineSite, openOffline, phone, violations } from "./chromium.js";
import { builtSite, codeBlocks } from "./site.js";

const site = await builtSite("openapi/openapi.yaml", "CHANGELOG.md");
const paths = [...site.keys()].filter((path) => path.endsWith(".html"));
const operation = "reference/getUploadUrl.html";

describeWith(executablePath, "apt-get install chromium")(
  "in Chromium, from disk and with the network off",
  () => {
    let offline: OfflineSite;
    beforeAll(async () => {
      offline = await openOffline(site);
    });
    afterAll(() => offline?.close());
    const open: OfflineSite["open"] = (path, options) => offline.open(path, options);

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
      expect(await page.getByRole("tabpanel").count()).toBe(2); // of requests and of answers
      expect(await page.getByRole("tabpanel").first().textContent()).toContain("import requests");
      await page.keyboard.press("End");
      expect(await page.getByRole("tabpanel").first().textContent()).toContain("aitronos-knowledge");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).not.toBe("tab");
      await tab("JavaScript").click();
      await page.reload();
      expect(await tab("JavaScript").getAttribute("aria-selected")).toBe("true");
      await page.context().close();
    });

    it("opens the tab that a link leads to", async () => {
      const page = await open(operation);
      await page.getByRole("link", { name: "Sample of the body" }).nth(1).click();
      await expect
        .poll(() => page.getByRole("tabpanel").nth(1).textContent())
        .toContain("VECTOR_STORE_NOT_FOUND");
      await page.goto(page.url().replace(/#.*/, "#request-samples.javascript"));
      await page.reload();
      expect(await page.getByRole("tab", { name: "JavaScript" }).getAttribute("aria-selected")).toBe("true");
      await page.context().close();
    });

    it("has a menu that the keyboard alone can use, on a phone", async () => {
      const page = await open("index.html", { viewport: phone });
      const menu = page.getByRole("navigation", { name: "Pages" });
      expect(await menu.isVisible()).toBe(false);
      await page.evaluate(() => scrollTo(0, 1000));
      await page.getByRole("button", { name: "Menu" }).focus();
      await page.keyboard.press("Enter");
      expect(await menu.isVisible()).toBe(true);
      expect((await menu.getByRole("link").first().boundingBox())?.y).toBeLessThan(200); // in view, wherever the reader is
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

    it.each([
      ["retry", "Retries and rate limits"],
      ["expired tokens", "TOKEN_EXPIRED"],
      ["express", "node:http and Express"],
      ["mime_type", "Get upload URL › Request body"],
    ])("finds for %j first %j", async (words, title) => {
      const page = await open(`search.html?q=${encodeURIComponent(words)}`);
      expect(await page.locator("#search-index li a").first().textContent()).toContain(title);
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
      await page.getByRole("tabpanel").first().getByRole("button", { name: "Copy" }).click();
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
      expect(await page.locator("[role=tabpanel]:visible").count()).toBe(7);
      await page.context().close();
    });

    it("has asked for nothing but its own files, and met no error", () => {
      expect(offline.requests.length).toBeGreaterThan(paths.length);
      expect(offline.requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
      expect(offline.problems).toEqual([]);
    });

    it("would be seen reaching for the network", async () => {
      const page = await open("index.html");
      await page.evaluate(() => {
        document.body.append(Object.assign(new Image(), { src: "https://example.com/pixel.png" }));
      });
      await expect.poll(() => offline.problems.join()).toContain("example.com/pixel.png");
      await page.context().close();
    });
  },
);
