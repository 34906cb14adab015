import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { executablePath, installCommand } from "../../chromium.js";
import { describeWith } from "../../needs.js";
import { type OfflineSite, openOffline } from "./chromium.js";
import { builtSite } from "./site.js";

const site = await builtSite();
const operation = "reference/getUploadUrl.html";

describeWith(executablePath, installCommand)("the search, from disk and with the network off", () => {
  let offline: OfflineSite;
  beforeAll(async () => {
    offline = await openOffline(site);
  });
  afterAll(() => offline?.close());
  const open: OfflineSite["open"] = (path, options) => offline.open(path, options);

  it.each(["Control+k", "/"])("finds words without leaving the page, after %s", async (key) => {
    const page = await open(operation);
    await page.keyboard.press(key);
    const frame = page.frameLocator("dialog iframe");
    await frame.locator("input:focus").waitFor();
    await page.keyboard.type("ambiguous");
    const first = frame.locator("#search-index li a").first();
    await expect.poll(() => first.textContent()).toContain("AMBIGUOUS_ORGANIZATION");
    expect(await frame.locator("header").first().isVisible()).toBe(false);
    await page.keyboard.press("Escape");
    await page.locator("dialog.search:not([open])").waitFor({ state: "hidden" });
    expect(page.url()).toContain(operation);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY"); // the frame has no keys any more
    await page.keyboard.press(key);
    await frame.locator("input:focus").waitFor();
    await page.evaluate(() => {
      // Faster than the event of the end, which comes later.
      document.querySelector<HTMLDialogElement>("dialog.search")?.close();
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
    });
    await frame.locator("input:focus").waitFor();
    await page.keyboard.type("ambiguous");
    await expect.poll(() => first.textContent()).toContain("AMBIGUOUS_ORGANIZATION");
    await page.keyboard.press("Enter");
    await page.waitForURL(/errors\.html#AMBIGUOUS_ORGANIZATION/);
    await page.context().close();
  });

  it("opens the search from its field, and leads through what is found with the arrow keys", async () => {
    const page = await open("index.html");
    await page.getByRole("searchbox").click();
    const frame = page.frameLocator("dialog iframe");
    await frame.locator("input:focus").waitFor();
    await page.keyboard.type("retry");
    await frame.locator("mark").first().waitFor();
    for (const press of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(press);
    const second = frame.locator("#search-index li a").nth(1);
    expect(await second.evaluate((each) => each === document.activeElement)).toBe(true);
    expect((await frame.locator("mark").first().textContent())?.toLowerCase()).toMatch(/^retr/);
    const href = (await second.getAttribute("href")) ?? "";
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.href.endsWith(href));
    await page.context().close();
  });

  let search: Page | undefined;
  /** The page of the search with these words in its field: one page for all. */
  const searched = async (words: string): Promise<Page> => {
    search ??= await open("search.html");
    await search.getByRole("searchbox").last().fill(words);
    return search;
  };

  it.each([
    ["uplaod a file", "Upload file"],
    ["registr upload", "Register upload"],
    ["maximum size", "Maximum size"],
    ["delete many files", "Bulk remove files"],
    ["cors", "CORS"],
    ["401", "401"],
  ])("finds %j first on a page of users, with %j in its title", async (words, title) => {
    const page = await searched(words);
    const links = page.locator("#search-index li a");
    expect(await links.first().textContent()).toContain(title);
    const late = await page
      .locator("#search-index li")
      .evaluateAll((all) => all.map((each) => each.hasAttribute("data-late")));
    expect(late).toEqual([...late].sort());
  });

  it.each([
    ["rate limits", "Retries and rate limits"],
    ["expired tokens", "TOKEN_EXPIRED"],
    ["express", "node:http and Express"],
    ["mime_type", "mime_type"],
    ["getUploadUrl", "Get upload URL"],
  ])("finds for %j first %j", async (words, title) => {
    const page = await searched(words);
    expect(await page.locator("#search-index li a").first().textContent()).toContain(title);
  });

  it.each([
    ["maxRetries", "guides/"],
    ["createSandbox", "guides/"],
    ["isApiError", "errors.html"],
    ["AbortController", "guides/"],
    ["next.js", "guides/"],
    ["nextjs", "guides/"],
    ["unused upload session", operation],
    ["curl", operation],
    ["python", operation],
    ["typescript", operation],
  ])("finds %j, wherever it stands in code or on a tab", async (words, place) => {
    const page = await searched(words);
    const found = await page
      .locator("#search-index li a")
      .evaluateAll((links) => links.map((a) => a.getAttribute("href")));
    expect(found.join()).toContain(place);
    expect(await page.locator("#search-index li:not(:has(mark))").count()).toBe(0); // each shows why it was found
  });

  /** A key is a letter: after three of them, what was meant is among the ten hits that stand first. */
  it("finds every operation, field, header and error code in at most three keys", async () => {
    const places = [...site].flatMap(([path, html]) =>
      /^(reference\/.*|conventions)\.html$/.test(path)
        ? [...html.matchAll(/<a id="([^"]+)" href="[^"]*"><code>([^<]+)/g)].map(([, id, name = ""]) => ({
            name,
            href: `${path}#${id}`,
          }))
        : [],
    );
    const operations = [...site].flatMap(([path, text]) =>
      path.startsWith("reference/") && path.endsWith(".md")
        ? [{ name: /^# ([^[]*\w)/.exec(text)?.[1] ?? "", href: path.replace(/md$/, "html") }]
        : [],
    );
    const codes = [...(site.get("errors.html") ?? "").matchAll(/<h[23] id="([A-Z_]+)"/g)].map(
      ([, code = ""]) => code,
    );
    const targets = [
      ...operations,
      ...codes.map((name) => ({ name, href: `errors.html#${name}` })),
      ...places,
    ];
    expect(operations.length).toBe(10);
    expect(codes.length).toBeGreaterThan(20);
    expect(places.length).toBeGreaterThan(50);
    const page = await open("search.html");
    const missed = await page.evaluate((targets) => {
      const input = document.querySelector<HTMLInputElement>("main input") as HTMLInputElement;
      const hits = (query: string): string[] => {
        input.value = query;
        input.dispatchEvent(new Event("input"));
        const links = [...document.querySelectorAll("#search-index a")].slice(0, 10);
        return links.map((link) => `${link.textContent} ${link.getAttribute("href")}`);
      };
      return targets.filter(({ name, href }) => {
        const words = name.toLowerCase().split(/[ _-]/);
        const queries = [words.map((word) => word[0]).join(""), ...words, words.join("")].map((each) =>
          each.slice(0, 3),
        );
        // A field stands once, for all operations that have it.
        return !queries.some((query) =>
          hits(query).some(
            (hit) =>
              hit.endsWith(` ${href}`) ||
              [`${name} reference/`, `${name} conventions`].some((start) => hit.startsWith(start)),
          ),
        );
      });
    }, targets);
    expect(missed).toEqual([]);
    await page.context().close();
  });

  it("shows the best hundred of more, and says so", async () => {
    const page = await searched("file");
    expect(await page.getByRole("status").first().textContent()).toMatch(
      /^\d{3,} found, the first 100 are shown: more words find less$/,
    );
    expect(await page.locator("#search-index li").count()).toBe(100);
    await page.getByRole("searchbox").last().fill("zeppelin");
    expect(await page.locator("#search-index li").count()).toBe(0);
  });

  it("keeps the words of a search in its address, and shows ways on where it finds nothing", async () => {
    const page = await open("search.html");
    const entries = page.locator("#search-index li");
    const ways = page.locator("#search-ways a");
    expect(await entries.count()).toBe(0);
    await page.keyboard.type("ambiguous");
    const hits = await entries.count();
    expect(hits).toBeGreaterThan(0);
    expect(await ways.first().isVisible()).toBe(false);
    await entries.first().getByRole("link").click();
    await page.waitForURL(/errors/);
    await page.goBack();
    await page.waitForURL(/search\.html\?q=ambiguous/);
    expect(await page.getByRole("searchbox").last().inputValue()).toBe("ambiguous");
    expect(await entries.count()).toBe(hits);
    await page.getByRole("searchbox").last().fill("zeppelin");
    expect(await page.getByRole("status").first().textContent()).toContain("Nothing found");
    await ways.first().click();
    await page.waitForURL(/guides/);
    await page.context().close();
  });

  it("leaves the keys of the browser and of the reader alone", async () => {
    const page = await open(operation);
    for (const key of ["k", "Control+/", "Control+Shift+k"]) {
      await page.keyboard.press(key);
      expect(await page.locator("dialog[open]").count()).toBe(0);
    }
    expect(await page.locator("header kbd").textContent()).toBe("Ctrl K");
    await page.context().close();
  });
  it("has asked for nothing but its own files, and met no error", () => {
    expect(offline.requests.length).toBeGreaterThan(10);
    expect(offline.requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
    expect(offline.problems).toEqual([]);
  });
});
