import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import axeCore from "axe-core";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { executablePath, flags, patience } from "../../chromium.js";

const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
export const phone = { width: 360, height: 800 };
export const desktop = { width: 1400, height: 900 };

/** Pages on disk, in a Chromium whose network is off. It keeps what they ask for and what goes wrong. */
export interface OfflineSite {
  folder: string;
  requests: string[];
  problems: string[];
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Writes files to a folder of their own and starts a browser to look at them. */
export async function openOffline(files: Iterable<readonly [path: string, content: string]>) {
  const folder = mkdtempSync(join(tmpdir(), "docs-site-"));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const browser = await chromium.launch({ executablePath, args: flags });
  const site: OfflineSite = {
    folder,
    requests: [],
    problems: [],
    async open(path, options = {}) {
      const context = await browser.newContext({ offline: true, viewport: desktop, ...options });
      context.setDefaultTimeout(patience);
      const page = await context.newPage();
      page.on("request", (request) => site.requests.push(request.url()));
      page.on("pageerror", (error) => site.problems.push(`${path}: ${error.message}`));
      page.on(
        "console",
        (message) => message.type() === "error" && site.problems.push(`${path}: ${message.text()}`),
      );
      await page.goto(`${pathToFileURL(folder).href}/${path}`, { waitUntil: "load" });
      return page;
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
  return site;
}

/** The violations of WCAG 2.2 AA, or of one rule, that axe finds on a page as it is now. A text whose contrast axe cannot tell counts as one. */
export async function violations(
  page: Page,
  { unsure = true, only = wcag }: { unsure?: boolean; only?: string | string[] } = {},
): Promise<string[]> {
  await page.evaluate(axeCore.source);
  return page.evaluate(
    async ({ only, unsure }) => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      // Of what passes, which is most of a page, nothing is written down.
      const resultTypes: ["violations", "incomplete"] = ["violations", "incomplete"];
      const { violations, incomplete } = await axe.run(document, { runOnly: only, resultTypes });
      const unjudged = incomplete.filter(({ id }) => unsure && id === "color-contrast");
      return [...violations, ...unjudged].map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    { only, unsure },
  );
}
