import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { executablePath, installCommand } from "../../../chromium.js";
import { describeWith } from "../../../needs.js";
import { createCheckedSandbox } from "../../../sandbox/checked-sandbox.js";
import { desktop, type OfflineSite, openOffline, phone, violations } from "../chromium.js";
import { builtSite } from "../site.js";

const token = "token-of-the-reader";

describeWith(executablePath, installCommand)("one tries an operation, in Chromium, from disk", () => {
  let offline: OfflineSite;
  beforeAll(async () => {
    offline = await openOffline(await builtSite());
  });
  afterAll(() => offline?.close());

  /** The page of an operation with its form open. */
  async function openForm(id: string, options: Parameters<OfflineSite["open"]>[1] = {}) {
    const page = await offline.open(`reference/${id}.html`, options);
    onTestFinished(() => page.context().close());
    expect(page.frames().length).toBe(1); // nothing is loaded before it is asked for
    await page.getByRole("button", { name: "Try it" }).click();
    const form = await formOf(page);
    return { page, form };
  }
  async function formOf(page: Page): Promise<Frame> {
    const frame = await page.locator("dialog.try iframe").elementHandle();
    const form = (await frame?.contentFrame()) as Frame;
    await form.getByRole("button", { name: "Send" }).waitFor();
    return form;
  }
  const send = (form: Frame) => form.getByRole("button", { name: "Send" }).click();
  const says = (form: Frame, words: string | RegExp) => form.locator("output", { hasText: words }).waitFor();
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not shown
  const shown = (form: Frame, place: string) => form.locator(place).innerText();

  it("gets its response from the sandbox in the page: request, response, and what the call returns", async () => {
    const before = offline.requests.length;
    const { form } = await openForm("getUploadUrl");
    await form.getByLabel("file_name").fill("my file.csv");
    await send(form);
    await says(form, "Done: 200 after 1 request.");
    const result = await shown(form, "#result");
    expect(result).toContain("POST /v1/organizations/org_xyz789/stores/vs_abc123/files/upload-url");
    expect(result).toContain('"file_name": "my file.csv"');
    expect(result).toContain('"chunk_size": 8388608');
    expect(offline.requests.slice(before).filter((url) => !url.startsWith("file:"))).toEqual([]);
  });

  it("shows the code for exactly these values, in the language that the reader chose on the page", async () => {
    const page = await offline.open("reference/listFiles.html");
    onTestFinished(() => page.context().close());
    await page.getByRole("tab", { name: "Go", exact: true }).click();
    await page.getByRole("button", { name: "Try it" }).click();
    const form = await formOf(page);
    await form.getByLabel("search").fill('it\'s "mine"');
    await form.getByLabel("status").selectOption("not sent");
    const code = () => shown(form, "#code [role=tabpanel].chosen");
    await expect.poll(code).toContain('"search": {"it\'s \\"mine\\""}');
    expect(await code()).not.toContain("status");
    await form.getByRole("tab", { name: "TypeScript" }).click();
    await expect.poll(code).toContain('search: "it\'s \\"mine\\""');
  });

  it("shows what the client makes of a fault: it retries, and gives up in the end", async () => {
    const { form } = await openForm("getUploadUrl");
    await form.getByLabel("Break").selectOption("INTERNAL_SERVER_ERROR");
    await send(form);
    await says(form, "Done: 200 after 2 requests.");
    expect(await form.locator(".requests summary").allInnerTexts()).toEqual([
      expect.stringMatching(/^1\. POST 500\s+sent again after \d\.\d s$/),
      "2. POST 200",
    ]);
    await form.getByLabel("How often").selectOption("every time");
    await send(form);
    await says(form, "The call failed after 3 requests.");
    expect(await shown(form, "#result")).toContain("ApiError INTERNAL_SERVER_ERROR");
    expect(await form.getByText("What to do about INTERNAL").getAttribute("href")).toBe(
      "errors.html#INTERNAL_SERVER_ERROR",
    );
    await form.getByLabel("Break").selectOption("lose-response");
    await form.getByLabel("How often").selectOption("once");
    await send(form);
    await says(form, "Done: 200 after 2 requests.");
  });

  it("sends nothing that the client refuses, and shows why at the field", async () => {
    const { form } = await openForm("listFiles");
    await form.getByLabel("limit").fill("101");
    await send(form);
    await says(form, "Nothing was sent: limit must be at most 100");
    expect(await form.evaluate(() => document.activeElement?.id)).toBe("query.limit");
    expect(await form.getByLabel("limit").getAttribute("aria-invalid")).toBe("true");
    expect(await form.locator(".requests li").count()).toBe(0);
  });

  it("says nothing of the last request, and names no server in the code, while an address is none", async () => {
    const { form } = await openForm("listFiles");
    await send(form);
    await says(form, "Done: 200 after 1 request.");
    await form.getByLabel("Server").selectOption("a server of yours");
    expect(await shown(form, "#code")).toContain('curl "https://api.aitronos.com/v1/');
    await form.getByLabel("Address").fill("127.0.0.1:4010");
    expect(await shown(form, "#code")).toContain('curl "https://api.aitronos.com/v1/');
    await send(form);
    await form.getByText("An address begins with").waitFor();
    expect(await shown(form, "output")).toBe("");
    await form.getByLabel("Address").fill("http://127.0.0.1:4010/");
    expect(await shown(form, "#code")).toContain('curl "http://127.0.0.1:4010/v1/');
  });

  it("sends a file of the reader, and goes on to the next operation with what came back", async () => {
    const { form } = await openForm("uploadFile");
    await form.getByLabel("file", { exact: false }).first().waitFor();
    await form
      .locator("input[type=file]")
      .setInputFiles({ name: "notes.md", mimeType: "text/markdown", buffer: Buffer.from("# Notes") });
    await expect.poll(() => shown(form, "#code [role=tabpanel].chosen")).toContain("notes.md");
    await send(form);
    await says(form, /^Done: 20\d after 1 request/);
    expect(await shown(form, "#result")).toContain("# Notes");
    await form.getByRole("button", { name: "Processing status" }).click();
    await send(form);
    await says(form, "Done: 200 after 1 request.");
    expect(await form.getByLabel("Try").inputValue()).toBe("getProcessingStatus");
  });

  it("can be used by the keyboard alone, and gives the focus back when it is closed", async () => {
    const page = await offline.open("reference/getUploadUrl.html");
    onTestFinished(() => page.context().close());
    const button = page.getByRole("button", { name: "Try it" });
    await button.focus();
    await page.keyboard.press("Enter");
    const form = await formOf(page);
    for (let presses = 0; presses < 20; presses++) {
      if ((await form.evaluate(() => document.activeElement?.id)) === "body.file_name") break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Control+a");
    await page.keyboard.type("typed.csv");
    await page.keyboard.press("Enter");
    await says(form, "Done: 200 after 1 request.");
    expect(await shown(form, "#result")).toContain("typed.csv");
    await page.keyboard.press("Escape");
    await expect
      .poll(() => page.locator("dialog.try").evaluate((dialog: HTMLDialogElement) => dialog.open))
      .toBe(false);
    await expect.poll(() => button.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  it.each([desktop, phone])(
    "meets WCAG 2.2 AA, light and dark, and nothing sticks out: %o",
    async (viewport) => {
      const page = await offline.open("try.html?operation=uploadFile", {
        viewport: { ...viewport, height: 3000 },
        colorScheme: "light",
      });
      onTestFinished(() => page.context().close());
      const form = page.mainFrame();
      await form.getByLabel("Break").selectOption("VECTOR_STORE_NOT_FOUND");
      await send(form);
      await says(form, "The call failed after 1 request.");
      await form.getByLabel("Server").selectOption("a server of yours");
      await page.evaluate(() => {
        scrollTo(0, 0); // axe cannot tell what the head covers, nor what stands on the bar of the tabs
        for (const each of document.querySelectorAll<HTMLElement>(".copy")) each.style.position = "static";
      });
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violations(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
    },
  );

  it("shows no button without a script", async () => {
    const page = await offline.open("reference/getUploadUrl.html", { javaScriptEnabled: false });
    onTestFinished(() => page.context().close());
    expect(await page.getByText("Try it").count()).toBe(0);
  });

  async function chooseServer(form: Frame, address: string) {
    await form.getByLabel("Server").selectOption("a server of yours");
    await form.getByLabel("Address").fill(address);
    await form.getByLabel("Access token").fill(token);
  }

  it("sends to a server of the reader, and keeps the token nowhere", async () => {
    const sandbox = createCheckedSandbox();
    onTestFinished(() => sandbox.close());
    const url = await sandbox.listen(0);
    const { page, form } = await openForm("getUploadUrl", { offline: false });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await chooseServer(form, `${url}/`);
    await send(form);
    await says(form, "Done: 200 after 1 request.");
    expect(asked.filter((each) => !each.startsWith("file:") && !each.startsWith(`${url}/v1/`))).toEqual([]);
    expect(await shown(form, "#code")).toContain(url);
    const shownText = await shown(form, "#result");
    expect(shownText).toContain("authorization: •••");
    expect(shownText).toContain('"signed_url": "•••"');
    expect(shownText).not.toContain(token);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).not.toContain(token);
    expect(
      page
        .frames()
        .map((frame) => frame.url())
        .join(),
    ).not.toContain(token);
    // The frame that sends reaches that server alone, and the form none at all.
    const other = await sandbox.listen(0);
    const reach = (target: string) =>
      fetch(target, { mode: "no-cors" }).then(
        () => "reached",
        (error) => error.name,
      );
    const sender = page.frames().find((frame) => frame.url().endsWith("try-send.html"));
    expect(await sender?.evaluate(reach, url)).toBe("reached");
    expect(await sender?.evaluate(reach, other)).toBe("TypeError");
    expect(await form.evaluate(reach, url)).toBe("TypeError");
  });

  it("asks the published server first, without the token, and sends it nothing where it does not allow pages", async () => {
    const { page, form } = await openForm("getUploadUrl");
    const asked: Record<string, string>[] = [];
    page.on("request", (request) => {
      if (request.url().startsWith("https://api.aitronos.com")) asked.push(request.headers());
    });
    await chooseServer(form, "https://api.aitronos.com");
    await send(form);
    await form.getByText("api.aitronos.com does not let this page send to it (CORS)").waitFor();
    expect(asked.length).toBeGreaterThan(0);
    expect(JSON.stringify(asked)).not.toContain(token);
    expect(await form.locator(".requests").count()).toBe(0);
  });
});
