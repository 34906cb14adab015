import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { executablePath, installCommand } from "../../chromium.js";
import { describeWith } from "../../needs.js";
import { desktop, type OfflineSite, openOffline, phone, violations } from "./chromium.js";
import { kinds, operation } from "./page-kinds.js";
import { builtSite, codeBlocks } from "./site.js";

const site = await builtSite();

describeWith(executablePath, installCommand)("in Chromium, from disk and with the network off", () => {
  let offline: OfflineSite;
  beforeAll(async () => {
    offline = await openOffline(site);
  });
  afterAll(() => offline?.close());
  const open: OfflineSite["open"] = (path, options) => offline.open(path, options);
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

  /** Everything that is folded away or behind a tab, in view at once. */
  const unfold = (page: Page) =>
    page.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
      for (const panel of document.querySelectorAll("[role=tabpanel]")) panel.classList.add("chosen");
      // Of tabs only one button is in view; of all panels they would cover each other.
      for (const button of document.querySelectorAll<HTMLElement>(".tabs .copy"))
        button.style.position = "static";
    });

  describe.each([desktop, phone])("%o", (viewport) => {
    it.each(kinds)("%s meets WCAG 2.2 AA, light and dark, and nothing sticks out or is cut", async (path) => {
      // Tall enough for the whole menu: axe misjudges what lies across the edge of a scrolled box.
      const page = await open(path, { viewport: { ...viewport, height: 1800 }, colorScheme: "light" });
      await unfold(page);
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violations(page, { only: "color-contrast" })).toEqual([]); // nothing else differs
      const sticksOut = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll("pre, .table, [role=tablist]")]
          .filter((each) => each.scrollWidth > each.clientWidth)
          .map((each) => each.outerHTML.slice(0, 200)),
      );
      expect(sticksOut).toEqual([]);
      await page.context().close();
    });
  });

  it.each([320, 600, 880, 1200, 1280, 1366])(
    "keeps everything within its box at a width of %i",
    async (width) => {
      const page = await open(operation, { viewport: { width, height: 900 } });
      await unfold(page);
      const out = await page.evaluate(() => {
        const code = 8; // a code that breaks has its border beyond the line
        return [
          ...document.querySelectorAll("article section, article details, article li, summary"),
        ].flatMap((box) => {
          const { left, right } = box.getBoundingClientRect();
          return [...box.querySelectorAll(":scope > *, summary *")]
            .filter((each) => !each.closest("pre, [role=tablist]") && each.checkVisibility())
            .filter((each) => {
              const own = each.getBoundingClientRect();
              return own.width > 1 && (own.right > right + code || own.left < left - code);
            })
            .map((each) => `${box.tagName}: ${each.outerHTML.slice(0, 100)}`);
        });
      });
      expect(out).toEqual([]);
      await page.context().close();
    },
  );

  it("leaves no backslash alone on a line, however narrow it is", async () => {
    const page = await open(operation, { viewport: { width: 360, height: 800 } });
    const heights = await page.locator("figure .on").evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility())
        .map((each) => {
          const before = document.createRange();
          before.setStartBefore(each.parentNode?.firstChild as Node);
          before.setEndBefore(each);
          const above = [...before.getClientRects()].at(-1)?.bottom ?? 0;
          return Math.abs(each.getBoundingClientRect().bottom - above);
        }),
    );
    expect(heights.length).toBeGreaterThan(2);
    expect(Math.max(...heights)).toBeLessThan(5);
    await page.context().close();
  });

  it("would be seen with a colour that is too pale", async () => {
    const page = await open("index.html");
    await page.evaluate(() => {
      (document.querySelector("h1 a") as HTMLElement).style.color = "#ddd";
    });
    expect((await violations(page)).join()).toContain("color-contrast");
    await page.context().close();
  });

  it("would be seen with a string in a sample that is too pale", async () => {
    const page = await open(operation);
    await unfold(page);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>(".string")) each.style.color = "#d9efe0";
    });
    expect((await violations(page)).join()).toContain('color-contrast: <span class="string"');
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
      "Ruby",
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
    expect(await page.getByRole("tabpanel").count()).toBe(2); // of requests and of responses
    expect(await page.getByRole("tabpanel").first().textContent()).toContain("import requests");
    await page.keyboard.press("End");
    expect(await page.getByRole("tabpanel").first().textContent()).toContain("net/http");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).not.toBe("tab");
    await tab("Ruby").press("Alt+ArrowLeft"); // is the browser's
    expect(await tab("Ruby").getAttribute("aria-selected")).toBe("true");
    await tab("JavaScript").click();
    await page.reload();
    expect(await tab("JavaScript").getAttribute("aria-selected")).toBe("true");
    await page.context().close();
  });

  it("opens the row, the fold and the tab that a link leads to", async () => {
    const page = await open(operation);
    const row = page.locator("details.row", { hasText: "503 Service" });
    expect(await row.getAttribute("open")).toBeNull();
    await page.goto(page.url().replace(/#.*|$/, "#503"));
    await expect.poll(() => row.getAttribute("open")).not.toBeNull();
    await page.goto(page.url().replace(/#.*/, "#request-samples.javascript"));
    await page.reload();
    expect(await page.getByRole("tab", { name: "JavaScript" }).getAttribute("aria-selected")).toBe("true");
    await page.context().close();
  });

  it("has rows of errors that the keyboard alone can open", async () => {
    const page = await open(operation);
    const row = page.locator("details.row").first();
    await row.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await row.getAttribute("open")).not.toBeNull();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("reference"); // the mark in the row
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
    expect(await focused(page)).toBe("Close");
    expect((await menu.getByRole("link").first().boundingBox())?.y).toBeLessThan(200); // in view, wherever the reader is
    await page.keyboard.press("Escape");
    expect(await menu.isVisible()).toBe(false);
    expect(await focused(page)).toBe("Menu");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/get-started/);
    await page.context().close();
  });

  it("has nothing behind its open menu that could be reached or scrolled", async () => {
    const page = await open(operation, { viewport: phone });
    await page.getByRole("button", { name: "Menu" }).press("Enter");
    const links = await page.getByRole("navigation", { name: "Pages" }).getByRole("link").count();
    for (let press = 0; press < links + 8; press++) {
      await page.keyboard.press("Tab");
      const place = await page.evaluate(
        () => document.activeElement?.closest("header, #menu, body")?.tagName,
      );
      expect(["HEADER", "NAV", "BODY"]).toContain(place);
      expect(await page.evaluate(() => document.activeElement?.closest("main, .skip"))).toBeNull();
    }
    await page.mouse.move(200, 600);
    await page.mouse.wheel(0, 2000);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.setViewportSize(desktop);
    await expect.poll(() => page.locator("main").evaluate((main) => (main as HTMLElement).inert)).toBe(false);
    await page.context().close();
  });

  it("leads to its menu on a phone without a script", async () => {
    const page = await open(operation, { viewport: phone, javaScriptEnabled: false });
    await page.getByRole("link", { name: "Menu" }).click();
    await expect
      .poll(async () => (await page.locator("#menu").boundingBox())?.y)
      .toBeLessThan(phone.height / 2);
    expect(await page.getByRole("search").isVisible()).toBe(false);
    await page.getByRole("link", { name: "Index" }).click();
    await page.waitForURL(/search\.html/);
    expect(await page.locator("#search-index li").count()).toBeGreaterThan(80);
    expect(await page.locator("input:visible").count()).toBe(0);
    await page.context().close();
  });

  it.each([
    ["an operation", operation, desktop],
    ["a guide on a phone", "guides/handle-errors.html", phone],
  ])("says what is on the page below the title of %s", async (_, path, viewport) => {
    const page = await open(path, { viewport });
    const list = page.getByRole("navigation", { name: "On this page" });
    await list.getByText("On this page").click();
    await list.getByRole("link").last().click();
    await page.waitForURL(/#/);
    const [, id = ""] = page.url().split("#");
    await expect.poll(async () => (await page.locator(`[id="${id}"]`).boundingBox())?.y).toBeLessThan(900);
    await page.context().close();
  });

  it("keeps the reader's choice of dark or light", async () => {
    const page = await open("index.html", { colorScheme: "light" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    const button = page.getByRole("button", { name: "Dark colours" });
    expect(await button.getAttribute("aria-pressed")).toBe("false");
    await button.click();
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await ground()).toBe(dark);
    await page.context().close();
  });

  it("keeps its tabs and its icon apart where the system chooses the colours", async () => {
    const page = await open(operation, { forcedColors: "active" });
    const lines = await page
      .getByRole("tab")
      .evaluateAll((tabs) => tabs.map((tab) => [tab.ariaSelected, getComputedStyle(tab).borderBottomColor]));
    const chosen = new Set(lines.filter(([selected]) => selected === "true").map(([, colour]) => colour));
    for (const [selected, colour] of lines) expect(chosen.has(colour)).toBe(selected === "true");
    const icon = await page
      .locator(".theme")
      .evaluate((each) => getComputedStyle(each, "::before").forcedColorAdjust);
    expect(icon).toBe("none");
    await page.context().close();
  });

  it("leads an unknown code to the words about other codes", async () => {
    const page = await open("errors.html#SOMETHING_NEW");
    await expect
      .poll(() => page.evaluate(() => document.getElementById("other-codes")?.getBoundingClientRect().top))
      .toBeLessThan(900);
    await page.context().close();
  });

  it("has a link for each field, block of code and tab", async () => {
    const page = await open(operation);
    await page.locator('a[href="#body.file_size"]').click();
    await page.waitForURL(/#body\.file_size$/);
    await page.getByRole("tab", { name: "Ruby", exact: true }).click();
    await page.waitForURL(/#request-samples\.ruby$/);
    await page.goto(page.url().replace(/reference.*/, "guides/get-started.html"));
    const [caption] = await page.locator("figcaption > a").all();
    await caption?.click();
    await page.waitForURL(/#code:/);
    await page.context().close();
  });

  it("prints the text and every sample, and nothing of the menu", async () => {
    const page = await open(operation);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#menu").isVisible()).toBe(false);
    expect(await page.locator("body > header").isVisible()).toBe(false);
    expect(await page.locator("[role=tabpanel]:visible").count()).toBe(10);
    await page.context().close();
  });

  it("has asked for nothing but its own files, and met no error", () => {
    expect(offline.requests.length).toBeGreaterThan(kinds.length);
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
});
