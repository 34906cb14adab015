import { expect, it } from "vitest";
import { errorCatalogue } from "../../src/sandbox/error-catalogue.js";
import type { ErrorCode } from "../../src/sandbox/index.js";
import { createCheckedSandbox } from "../sandbox/checked-sandbox.js";
import { runScript } from "./run-program.js";
import { builtSite, codeBlocks } from "./site.js";
import { typeErrors } from "./type-errors.js";

const html = (await builtSite()).get("errors.html") ?? "";
/** Each entry of the page: its code, and the blocks below it. */
const entries = html
  .split("<h3 ")
  .slice(1)
  .map((text) => ({ code: /^id="(\w+)"/.exec(text)?.[1] as ErrorCode, text, blocks: codeBlocks(text) }));

it("has one entry for each code that the sandbox can answer with, and no other", () => {
  expect(entries.map(({ code }) => code).sort()).toEqual(Object.keys(errorCatalogue).sort());
});

it.each(entries)("$code says what happened, what is seen, what to do, and whether to repeat", ({ text }) => {
  for (const words of ["What your program sees:", "What to do:", "Send it again?", "Answers with it:"])
    expect(text).toContain(words);
  expect(text).toMatch(/class="callout (documented|reference|constructed)"/);
});

it.each(entries)("$code shows the body that the sandbox answers with", async ({ code, blocks }) => {
  const example = JSON.parse(blocks.find(({ language }) => language === "json")?.text ?? "");
  const sandbox = createCheckedSandbox();
  sandbox.faults.add({ code });
  const answer = await sandbox.fetch(
    "https://api.aitronos.com/v1/organizations/org_xyz789/stores/vs_abc123/files/upload-url",
    {
      method: "POST",
      headers: { Authorization: "Bearer sandbox" },
    },
  );
  const { error, ...rest } = (await answer.json()) as { error: Record<string, unknown> };
  const { details, timestamp: _, ...shown } = example.error;
  const { details: __, timestamp: ___, ...sent } = error;
  // The sandbox names the value that it refused; a refusal on request has none.
  const own =
    code === "VALIDATION_ERROR" ? { message: shown.message, system_message: shown.system_message } : {};
  expect({ ...rest, error: { ...sent, ...own } }).toEqual({ success: example.success, error: shown });
  if (code === "VECTOR_STORE_NOT_FOUND") expect(error.details).toEqual(details);
});

it("has lines for each code that catch it, and it alone", async () => {
  const [setup] = codeBlocks(html).filter(({ language }) => language === "ts");
  const catches = entries.map(({ code, blocks }) => ({
    code,
    text: blocks.find(({ language }) => language === "ts")?.text ?? "",
  }));
  const program = [setup?.text, ...catches.map(({ text }) => text)].join("\n");
  expect(typeErrors([program])).toEqual([]);

  const sandbox = createCheckedSandbox();
  const url = await sandbox.listen(0);
  // What the client repeats by itself has to fail as often as it tries.
  for (const { code } of catches)
    sandbox.faults.add({ code, times: errorCatalogue[code].status > 422 ? 3 : 1, retryAfter: "0" });
  const { code, stderr } = await runScript(`const accessToken = "sandbox";\n${program}`, url);
  await sandbox.close();
  expect(code, stderr).toBe(0);
  const lines = stderr.trim().split("\n");
  expect(lines.map((line) => line.split(",")[0])).toEqual(
    catches.map(({ code, text }) =>
      text.includes(`"${code}"`) ? code : `status ${errorCatalogue[code].status}`,
    ),
  );

  const wrong = createCheckedSandbox();
  wrong.faults.add({ code: "TOKEN_INVALID" });
  const other = catches.find(({ code }) => code === "TOKEN_EXPIRED")?.text ?? "";
  const address = await wrong.listen(0);
  const outcome = await runScript(`const accessToken = "sandbox";\n${setup?.text}\n${other}`, address);
  await wrong.close();
  expect(outcome.stderr).toContain("TOKEN_INVALID");
  expect(outcome.code).toBe(1);
});
