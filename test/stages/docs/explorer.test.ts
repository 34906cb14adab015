import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildExplorer } from "../../../scripts/stages/docs/explorer.js";
import { describeWith } from "../../needs.js";
import { executablePath, type OfflineSite, openOffline, phone, violations } from "./chromium.js";
import { run } from "./run-program.js";

const statuses = ["200", "401", "403", "404", "422", "429", "500", "502", "503", "504"];

describeWith(executablePath, "apt-get install chromium")("the explorer, in Chromium", () => {
  let site: OfflineSite;
  beforeAll(async () => {
    const html = await buildExplorer("openapi/openapi.yaml", new AbortController().signal);
    site = await openOffline([["explorer.html", html]]);
  });
  afterAll(() => site?.close());

  const opened = async (options: Parameters<OfflineSite["open"]>[1]) => {
    const page = await site.open("explorer.html", options);
    await page.getByText("file_size").first().waitFor();
    return page;
  };
  const menuButton = (page: Page, text: string) =>
    page.locator("button[aria-haspopup=menu]", { hasText: text }).first();
  const focused = (page: Page) =>
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden does not count
    page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim());

  /** Every state that a reader can bring the page to: each status, menu, dialog and layout. */
  const states: Record<string, (page: Page) => Promise<unknown>> = {
    "as it opens": async () => {},
    ...Object.fromEntries(
      statuses.map((status) => [
        `the answer ${status}`,
        (page: Page) => page.getByRole("tab", { name: status, exact: true }).click(),
      ]),
    ),
    "the menu of servers": (page) => menuButton(page, "POST").click(),
    "the menu of languages": (page) => menuButton(page, "cURL").click(),
    "the menu of examples": (page) => menuButton(page, "A dataset").click(),
    "the dialog of credentials": (page) => page.getByText("View security details").click(),
    "the credential of the other tab": async (page) => {
      await page.getByText("View security details").click();
      await page.getByRole("dialog").getByText("ApiKeyAuth").click();
    },
    "the search": async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByPlaceholder("Search docs").fill("upload");
      await page.locator("[data-component-name='Search/SearchItem']").first().hover();
    },
    "no side bar": (page) => page.getByRole("button", { name: "Hide sidebar" }).click(),
    "the samples below": (page) => page.getByRole("button", { name: "Samples below the text" }).click(),
    "the other colours": (page) => page.getByTestId("color-mode-switcher").click(),
  };

  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    it("meets WCAG 2.2 AA in every state", async () => {
      const found: Record<string, string[]> = {};
      const page = await opened({ colorScheme });
      for (const [state, bring] of Object.entries(states)) {
        await bring(page);
        await page.waitForTimeout(300); // what fades in is pale at first
        const list = await violations(page, { unsure: false });
        if (list.length > 0) found[state] = list;
        await page.keyboard.press("Escape"); // closes what it opened
      }
      expect(found).toEqual({});
      await page.context().close();
    }, 180_000);

    it("meets it on a phone with the menu open, and nothing sticks out", async () => {
      const page = await opened({ colorScheme, viewport: phone });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.getByRole("button", { name: "Open navigation menu" }).press("Enter");
      await page.waitForTimeout(500);
      expect(await violations(page, { unsure: false })).toEqual([]);
      await page.context().close();
    });
  });

  it("has tabs of answers that the arrows move between", async () => {
    const page = await opened({});
    await page.getByRole("tab", { name: "200", exact: true }).focus();
    for (const status of ["401", "403", "404"]) {
      await page.keyboard.press("ArrowRight");
      expect(await focused(page)).toBe(status);
    }
    expect(await page.getByRole("tab", { name: "404", exact: true }).getAttribute("aria-selected")).toBe(
      "true",
    );
    await page.getByText("The organization has no vector store of this identifier.").first().waitFor();
    await page.context().close();
  });

  it.each([
    ["Enter", "JavaScript", "const response = await fetch("],
    [" ", "TypeScript", 'from "aitronos-knowledge"'],
  ])("has menus that the keyboard alone can use, choosing with %j", async (key, language, shown) => {
    const page = await opened({});
    await menuButton(page, "cURL").press("Enter");
    await expect.poll(() => focused(page)).toBe("cURL");
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe("TypeScript");
    if (language === "JavaScript") await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe(language);
    await page.keyboard.press(key);
    await page.locator("pre", { hasText: shown }).waitFor();
    await expect.poll(() => focused(page)).toBe(language); // the button, which now bears the name
    await page.keyboard.press("Enter");
    await expect.poll(() => focused(page)).toBe("cURL");
    await page.keyboard.press("Escape");
    await expect.poll(() => menuButton(page, language).getAttribute("aria-expanded")).toBe("false");
    await expect.poll(() => focused(page)).toBe(language);
    await page.context().close();
  });

  it("takes the keyboard into a dialog, keeps it there, and brings it back", async () => {
    const page = await opened({});
    const open = page.getByRole("button", { name: "View security details" });
    await open.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Security" });
    await dialog.waitFor();
    for (let press = 0; press < 6; press++) {
      await page.keyboard.press("Tab");
      expect(
        await page.evaluate(() => document.activeElement?.matches("body, [role=dialog], [role=dialog] *")),
      ).toBe(true);
    }
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => focused(page)).toBe("View security details");
    await page.context().close();
  });

  it("has a search and a menu that the keyboard alone can use", async () => {
    const page = await opened({});
    await page.getByRole("button", { name: /Search/ }).press("Enter");
    await page.keyboard.type("upload");
    await page.locator("[data-component-name='Search/SearchItem']").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Get upload URL POST" }).press("Enter");
    await page.waitForURL(/getuploadurl/i);
    await page.context().close();
  });

  it("leaves nothing that can be clicked and cannot be reached", async () => {
    const page = await opened({});
    const unreachable = await page.evaluate(() =>
      [...document.querySelectorAll("#redoc svg, #redoc [data-testid]")]
        .filter((each) => each.checkVisibility() && getComputedStyle(each).cursor === "pointer")
        .filter((each) => !each.closest("a[href], button, select, [tabindex='0'], [data-testid=dropdown]"))
        .map((each) => each.outerHTML.slice(0, 200)),
    );
    expect(unreachable).toEqual([]);
    await page.context().close();
  });

  it("has the colours that the reader chose on another page, and keeps those chosen here", async () => {
    const page = await opened({ colorScheme: "light" });
    const isDark = () => page.evaluate(() => document.documentElement.classList.contains("dark"));
    expect(await isDark()).toBe(false);
    await page.evaluate(() => localStorage.setItem("theme", "dark"));
    await page.reload();
    expect(await isDark()).toBe(true);
    await page.getByTestId("color-mode-switcher").click();
    await expect.poll(() => page.evaluate(() => localStorage.getItem("theme"))).toBe("light");
    await page.reload();
    expect(await isDark()).toBe(false);
    await page.context().close();
  });

  it("has no link of ours over the text of a phone", async () => {
    const page = await opened({ viewport: phone });
    expect(await page.locator(".back").evaluate((link) => getComputedStyle(link).position)).toBe("static");
    await page.context().close();
  });

  it("says which fields of a documented answer are described by us", () => {
    const html = readFileSync(join(site.folder, "explorer.html"), "utf8");
    expect(html.split("the types and descriptions of the fields are ours").length).toBeGreaterThan(2);
  });

  it("weighs little more than what Redocly makes by itself", async () => {
    const plain = join(site.folder, "plain.html");
    const redocly = ["node_modules/@redocly/cli/bin/cli.js", "build-docs", "openapi/openapi.yaml"];
    const args = [...redocly, "--inlineBundle", "--output", plain];
    expect(await run(process.execPath, args, { env: { REDOCLY_TELEMETRY: "off" } })).toMatchObject({
      code: 0,
    });
    expect(statSync(join(site.folder, "explorer.html")).size).toBeLessThan(1.2 * statSync(plain).size);
  });

  it("has asked for nothing but itself, and met no error", () => {
    expect(site.requests.length).toBeGreaterThan(5);
    expect(site.requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    expect(site.problems).toEqual([]);
  });

  it("runs no script but its own", async () => {
    const page = await opened({});
    await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement("script"), { text: "document.title = 'mine'" }),
      );
    });
    expect(await page.title()).toContain("Explorer");
    await expect.poll(() => site.problems.join()).toContain("inline script");
    await page.context().close();
  });

  it("would be seen reaching for the network", async () => {
    const page = await opened({});
    await page.evaluate(() => {
      document.body.append(Object.assign(new Image(), { src: "https://example.com/pixel.png" }));
    });
    await expect.poll(() => site.problems.join()).toContain("example.com/pixel.png");
    await page.context().close();
  });
});

it("a description that Redocly cannot read is an error, not an empty page", async () => {
  await expect(buildExplorer("test/stages/docs/none.yaml", new AbortController().signal)).rejects.toThrow();
});
