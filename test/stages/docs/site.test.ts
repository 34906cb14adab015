import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../../scripts/runner/output-tree.js";
import { renderMarkdown } from "../../../scripts/stages/docs/markdown/render-markdown.js";
import { pageBudget } from "./page-budget.js";
import { buildFrom, buildOurs, builtSite, decode } from "./site.js";

const site = await builtSite();
/** Without those that stand in a frame: try.test.ts looks at them. */
const pages = [...site].filter(([path]) => path.endsWith(".html") && !path.startsWith("try"));
const idsOf = (html: string) => [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => decode(id));
const linksOf = (html: string) =>
  [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = ""]) => decode(href));

/** Every place in the text of a page that a link can lead to and that lasts: what a block of code is called changes with it. */
const anchorsOf = (html: string) => {
  const text = html.slice(html.indexOf("<article>"), html.indexOf("</article>"));
  return idsOf(text).filter((id) => !/^(tab:|search-|code:)/.test(id));
};

/** Links of a page that lead nowhere in the site. */
function brokenLinks(path: string, html: string): string[] {
  return linksOf(html).filter((href) => {
    if (/^[a-z]+:/.test(href)) return false;
    const [file = "", anchor] = href.split("#");
    const target = file === "" ? path : join(dirname(path), file);
    const content = site.get(target);
    return content === undefined || (anchor !== undefined && !idsOf(content).includes(anchor));
  });
}

describe("the site", () => {
  it("has a page for every operation, guide and error code of the contract, and Markdown beside each", () => {
    const guides = listFiles("openapi/guides").filter((name) => name.endsWith(".md") && name !== "index.md");
    for (const guide of guides)
      expect(site.has(`guides/${guide.replace(/^\d+-/, "").replace(/\.md$/, ".html")}`)).toBe(true);
    const operations = [...readFileSync("generated/openapi.yaml", "utf8").matchAll(/operationId: (\S+)/g)];
    expect(operations.length).toBeGreaterThan(0);
    for (const [, name] of operations) expect(site.has(`reference/${name}.html`)).toBe(true);
    for (const path of [
      "index.html",
      "errors.html",
      "changelog.html",
      "search.html",
      "openapi.yaml",
      "llms.txt",
    ])
      expect(site.has(path), path).toBe(true);
    for (const [path] of pages.filter(([path]) => path !== "search.html"))
      expect(site.has(path.replace(/html$/, "md")), path).toBe(true);
  });

  it.each(pages)("%s has no link that leads nowhere, and no anchor twice", (path, html) => {
    expect(brokenLinks(path, html)).toEqual([]);
    const ids = idsOf(html);
    expect(ids).toEqual([...new Set(ids)]);
  });

  const texts = [...site].filter(([path]) => path.endsWith(".md"));
  const headings = new Map(
    texts.map(([path, markdown]) => [path, renderMarkdown(markdown).sections.map(({ id }) => id)]),
  );
  it.each(texts)("%s has no link that leads to no page and no heading", (path, markdown) => {
    const broken = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].filter(([, href = ""]) => {
      if (/^[a-z]+:/.test(href)) return false;
      const [file = "", anchor] = href.split("#");
      const target = file === "" ? path : join(dirname(path), file);
      return !site.has(target) || (anchor !== undefined && !headings.get(target)?.includes(anchor));
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it("would be seen with a link that leads nowhere", () => {
    const html =
      '<a href="errors.html#NO_SUCH_CODE">x</a><a href="no-such-page.html">x</a><a href="errors.html">x</a>';
    expect(brokenLinks("index.html", html)).toEqual(["errors.html#NO_SUCH_CODE", "no-such-page.html"]);
  });

  it("keeps every address that people may have linked to; --update adds the new ones", async () => {
    const kept = readFileSync("test/stages/docs/permanent-addresses.txt", "utf8").trim().split("\n");
    const now = pages
      .filter(([path]) => path !== "changelog.html") // each release adds its own
      .flatMap(([path, html]) => anchorsOf(html).map((id) => `${path}#${id}`));
    expect(kept.length).toBeGreaterThan(40);
    expect(
      kept.filter((address) => !now.includes(address)),
      "Links to these break. Keep each as an anchor, or remove its line from permanent-addresses.txt",
    ).toEqual([]);
    await expect(`${now.join("\n")}\n`).toMatchFileSnapshot("permanent-addresses.txt");
  });

  it.each(pages)("%s weighs no more than its budget", (path, html) => {
    const operations = pages.filter(([path]) => path.startsWith("reference/")).length;
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(pageBudget(path, operations));
  });

  it.each(pages)("%s is drawn before its script has come", (_, html) => {
    const beforeText = html.slice(0, html.indexOf("<main"));
    const scripts = [...beforeText.matchAll(/<script>([^<]*)<\/script>/g)].map(([, text = ""]) => text);
    expect(scripts.length).toBe(1);
    expect(scripts.join().length).toBeLessThan(300); // chooses the colours
    expect(beforeText).not.toMatch(/<(script|link|img)[^>]+(src|href)="(?!data:)[^"]+\.(js|css|svg|png)"/);
    expect(html.lastIndexOf("<script>")).toBeGreaterThan(html.indexOf("</main>"));
  });

  it("is made of the same bytes each time", async () => {
    expect(await buildOurs()).toEqual(site);
  });

  it("can be reached: from the menu of every page to every other", () => {
    for (const [path, html] of pages) {
      const targets = new Set(linksOf(html).map((href) => join(dirname(path), href.split("#")[0] ?? "")));
      const missing = pages.map(([other]) => other).filter((other) => !targets.has(other) && other !== path);
      expect(
        missing.filter((other) => other !== "search.html"),
        path,
      ).toEqual([]);
    }
  });

  it("is listed for language models, in Markdown that needs no browser", () => {
    const text = site.get("llms.txt") ?? "";
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !site.has(link))).toEqual([]);
    const pagesListed = [...site.keys()].filter((path) => path.endsWith(".md"));
    expect(links.sort()).toEqual([...pagesListed, "openapi.yaml"].sort());
    for (const path of pagesListed) expect(site.get(path), path).not.toMatch(/<a id|<span|<div/);
  });

  it("has the description that is committed", () => {
    expect(site.get("openapi.yaml")).toBe(readFileSync("generated/openapi.yaml", "utf8"));
  });
});

describe("the first page and the menu", () => {
  const groups = ["Upload", "Follow", "Manage"];

  it("list every operation by its task", () => {
    const index = site.get("index.html") ?? "";
    for (const group of groups) {
      const section = index.split(`<h2 id="${group.toLowerCase()}"`)[1]?.split("</section>")[0] ?? "";
      const menu = index.split(`<h2>${group}</h2>`)[1]?.split("</ul>")[0] ?? "";
      const linked = (text: string) =>
        [...text.matchAll(/href="(reference\/\w+\.html)"/g)].map(([, path]) => path);
      expect(linked(section).length).toBeGreaterThan(2);
      expect(linked(menu)).toEqual(linked(section));
      expect(section).toMatch(/<code>(GET|POST) …\/files/);
      expect(menu).toMatch(/<span class="verb">(GET|POST)<\/span>/);
    }
  });

  it("keep the guides of users apart from those of maintainers", () => {
    const titles = [...(site.get("index.html") ?? "").matchAll(/<h2>([^<]+)<\/h2><ul>/g)].map(
      ([, name]) => name,
    );
    expect(titles).toEqual([
      "Guides",
      ...groups,
      "In depth",
      "Client reference",
      "Reference",
      "For maintainers",
    ]);
  });
});

describe("another description", () => {
  it("gets links to the related operations that it describes", async () => {
    const folder = mkdtempSync(join(tmpdir(), "related-"));
    const operation = (summary: string, related: string[]) => ({
      post: {
        summary,
        operationId: summary,
        "x-related": related,
        responses: { 204: { description: "Done." } },
      },
    });
    writeFileSync(
      join(folder, "openapi.yaml"),
      JSON.stringify({
        openapi: "3.1.0",
        info: { title: "Shop", version: "1.0.0" },
        paths: { "/a": operation("Order", ["Pay", "Refund"]), "/b": operation("Pay", []) },
      }),
    );
    const other = await buildFrom(join(folder, "openapi.yaml"));
    rmSync(folder, { recursive: true });
    expect(other.get("reference/Order.html")).toContain('<li><a href="Pay.html">Pay</a></li>');
    expect(other.get("reference/Order.html")).toContain("Not described: Refund");
  });

  it("gets the same site, without what it does not have", async () => {
    const other = await buildFrom("test/stages/client/cases/responses/description.yaml");
    expect(other.get("index.html")).toContain("<h1");
    expect([...other.keys()].filter((path) => path.startsWith("reference/")).length).toBeGreaterThan(1);
    expect([...other.keys()].filter((path) => path.startsWith("guides/"))).toEqual([]);
    expect([...other.values()].join()).not.toMatch(/Aitronos|aitronos|upload_id/);
  });
});
