import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { executablePath, installCommand } from "../../chromium.js";
import { describeWith } from "../../needs.js";
import { type OfflineSite, openOffline, phone } from "./chromium.js";
import { kinds, operation } from "./page-kinds.js";
import { builtSite } from "./site.js";

const site = await builtSite();

describeWith(executablePath, installCommand)("in Chromium, from disk and with the network off", () => {
  let offline: OfflineSite;
  beforeAll(async () => {
    offline = await openOffline(site);
  });
  afterAll(() => offline?.close());
  const open: OfflineSite["open"] = (path, options) => offline.open(path, options);

  const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  it("copies a sample as it is, and says so", async () => {
    const page = await open(operation);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy cURL" }).click();
    await page.getByRole("button", { name: "Copied cURL" }).waitFor();
    await expect.poll(() => page.getByRole("status").textContent()).toBe("Copied cURL");
    expect(await clipboard(page)).toBe(
      readFileSync("openapi/samples/getUploadUrl/curl.sh", "utf8").trimEnd(),
    );
    await page.getByRole("button", { name: "Copy URL" }).click();
    await expect.poll(() => clipboard(page)).toMatch(/^https:\S+\/upload-url$/);
    await page.context().close();
  });

  it("copies the page as the Markdown that lies beside it", async () => {
    const page = await open(operation, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "Copy page as Markdown" }).click();
    await page.getByRole("button", { name: "Copied page as Markdown" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(site.get(operation.replace("html", "md")));
    await page.context().close();
  });

  it("copies without the interface of the clipboard, which plain HTTP has not", async () => {
    const page = await open(operation);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, "writeText", { value: undefined });
    });
    await page.getByRole("button", { name: "Copy cURL" }).click();
    await page.getByRole("button", { name: "Copied cURL" }).waitFor();
    expect(await clipboard(page)).toContain("curl -X POST");
    await page.context().close();
  });

  it.each(kinds)(
    "%s has a button in view for each block, no two with one name, and none over code",
    async (path) => {
      const page = await open(path, { viewport: phone });
      const names = await page.locator(".copy").evaluateAll((all) => all.map((each) => each.ariaLabel));
      expect(names).toEqual([...new Set(names)]);
      const covering = await page.evaluate(() =>
        [...document.querySelectorAll("figure .copy")]
          .filter((each) => each.checkVisibility())
          .filter((each) => {
            const code = each.closest("figure")?.querySelector("pre code") as HTMLElement;
            const box = each.getBoundingClientRect();
            return [...code.getClientRects()].some(
              ({ top, right }) => top < box.bottom - 1 && right > box.left && !code.closest(".http"),
            );
          })
          .map((each) => each.ariaLabel),
      );
      expect(covering).toEqual([]);
      const hidden = await page
        .locator(".copy")
        .evaluateAll((all) => all.filter((each) => getComputedStyle(each).opacity !== "1").length);
      expect(hidden).toBe(0);
      await page.context().close();
    },
  );
});
