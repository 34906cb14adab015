import { expect, it } from "vitest";
import { errors as errorCatalogue, type OperationId, routes } from "../../../../generated/sandbox.js";
import type { ErrorCode } from "../../../../src/sandbox/index.js";
import { exchanges } from "../../../contract/exchanges.js";
import { createCheckedSandbox } from "../../../sandbox/checked-sandbox.js";
import { typeErrors } from "../guides/type-errors.js";
import { runScript } from "../run-program.js";
import { builtSite, codeBlocks } from "../site.js";

const html = (await builtSite()).get("errors.html") ?? "";

/** The codes that official docs pages show, each with its operation: in an exchange, and one whose body the copy of the page cuts. */
const documented: { id: string; code: ErrorCode }[] = exchanges
  .filter((exchange) => exchange.documented && exchange.status >= 400)
  .map(({ operationId, response }) => ({
    id: operationId,
    code: (response as { error: { code: ErrorCode } }).error.code,
  }));
documented.push({ id: "retryProcessing", code: "FILE_NOT_IN_STORE" });

/** Each entry of the page: its code, and the blocks below it. */
const entries = html
  .split("<h3 ")
  .slice(1)
  .map((text) => ({ code: /^id="(\w+)"/.exec(text)?.[1] as ErrorCode, text, blocks: codeBlocks(text) }));

it("has one entry for each code that the sandbox can return, and no other", () => {
  expect(entries.map(({ code }) => code).sort()).toEqual(Object.keys(errorCatalogue).sort());
});

it.each(entries)("$code says what happened, what to do, and whether to retry", ({ text }) => {
  for (const words of ["What happened:", "What to do:", "Retry?"])
    expect(text).toMatch(new RegExp(`<strong>${words.replace("?", "\\?")}</strong> \\S`));
  expect(text).toMatch(/^[^\n]*class="mark (documented|reference|constructed)"/);
});

it.each(entries)(
  "$code is said to be returned by operations only where their official docs pages say so",
  ({ code, text }) => {
    const [, sure = ""] = /Returned by:(.*)/.exec(text) ?? [];
    const links = [...sure.matchAll(/href="reference\/(\w+)\.html"/g)].map(([, id]) => id);
    expect(links).toEqual(documented.filter((each) => each.code === code).map(({ id }) => id));
    expect(text.includes("May be returned by:")).toBe(true);
  },
);

/** The operation that the lines of an entry call. */
const calledIn = (text = ""): OperationId => /knowledge\.(\w+)\(/.exec(text)?.[1] as OperationId;

const values: Record<string, string> = {
  organization_id: "org_xyz789",
  store_id: "vs_abc123",
  file_id: "file_abc123def456",
};

it.each(entries)("$code shows the body that the sandbox returns", async ({ code, blocks }) => {
  const example = JSON.parse(blocks.find(({ language }) => language === "json")?.text ?? "");
  const sandbox = createCheckedSandbox();
  sandbox.faults.add({ code });
  const { method, path } = routes[calledIn(blocks.find(({ language }) => language === "ts")?.text)];
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  const response = await sandbox.fetch(`https://api.aitronos.com${address}`, {
    method,
    headers: { Authorization: "Bearer sandbox" },
  });
  const { error, ...rest } = (await response.json()) as { error: Record<string, unknown> };
  const { details, timestamp: _, ...shown } = example.error;
  const { details: __, timestamp: ___, ...sent } = error;
  // The sandbox names the value that it refused; a refusal on request has none.
  const own =
    code === "VALIDATION_ERROR" ? { message: shown.message, system_message: shown.system_message } : {};
  expect({ ...rest, error: { ...sent, ...own } }).toEqual({ success: example.success, error: shown });
  if (code === "VECTOR_STORE_NOT_FOUND") expect(error.details).toEqual(details);
});

it("says of each status, once, what a program sees", () => {
  const sections = html.split("<section>").filter((section) => section.includes("<h3 "));
  const statuses = new Set(Object.values(errorCatalogue).map(({ status }) => status));
  expect(sections.length).toBe(statuses.size);
  for (const section of sections) {
    const [, status = ""] = /^\s*<h2 id="(\d+)"/.exec(section) ?? [];
    expect(statuses).toContain(Number(status));
    const [seen = "", ...more] = section.split("What your program sees:").slice(1);
    expect(more).toEqual([]);
    expect(seen).toMatch(
      new RegExp(`^</strong> an <code>ApiError</code> with <code>status</code> ${status}\\b`),
    );
  }
});

const [setup] = codeBlocks(html).filter(({ language }) => language === "ts");
const catches = entries.map(({ code, blocks }) => ({
  code,
  text: blocks.find(({ language }) => language === "ts")?.text ?? "",
}));
const token = { AITRONOS_ACCESS_TOKEN: "sandbox" };

it("has lines for each code that catch it, and it alone", async () => {
  const program = [setup?.text, ...catches.map(({ text }) => text)].join("\n");
  const mistaken = program.replace("error.details;", "error.details.shop;");
  expect(new Set(catches.map(({ text }) => calledIn(text))).size).toBeGreaterThan(1);
  const errors = typeErrors([program, mistaken]);
  expect(errors.filter((error) => !error.includes("snippet-1.mts"))).toEqual([]);
  expect(errors.join()).toContain("'store_id' does not exist");

  const sandbox = createCheckedSandbox();
  const url = await sandbox.listen(0);
  for (const { code } of catches)
    sandbox.faults.add({ code, ...(code === "RATE_LIMIT_EXCEEDED" && { retryAfter: "0" }) });
  const counted = program
    .replace("accessToken:", "maxRetries: 0, accessToken:") // no test waits for a pause
    .replaceAll("throw error;", "throw error;\n  console.log(error.code);");
  const { code, stdout, stderr } = await runScript(counted, url, "ts", token);
  await sandbox.close();
  expect(code, stderr).toBe(0);
  expect(stdout.trim().split("\n")).toEqual(catches.map(({ code }) => code));
  const said = stderr.trim().split("\n");
  expect(new Set(said).size).toBe(catches.length);
  expect(said).toEqual(
    expect.arrayContaining([
      "org_xyz789 has no store vs_abc123.",
      "Queue large-dataset.csv for 0 ms.",
      expect.stringMatching(/^Failed 1 times\. Quote abc-\d+-def to support\.$/),
    ]),
  );
});

it("lets every other failure pass", async () => {
  const others = catches.map(
    ({ code }): ErrorCode => (code === "TOKEN_INVALID" ? "TOKEN_EXPIRED" : "TOKEN_INVALID"),
  );
  const passedOn = catches.map(({ text }) =>
    text.trimEnd().replace(/;$/, ".catch(({ code }) => console.log(code));"),
  );
  const sandbox = createCheckedSandbox();
  sandbox.faults.add(...others.map((code) => ({ code })));
  const program = [setup?.text, ...passedOn].join("\n");
  const { stdout, stderr } = await runScript(program, await sandbox.listen(0), "ts", token);
  await sandbox.close();
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n")).toEqual(others);
});
