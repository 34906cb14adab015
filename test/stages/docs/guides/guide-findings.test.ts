import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { DescriptionError } from "../../../../scripts/description/description-error.js";
import { bundle } from "../../../../scripts/stages/bundle/bundle.js";
import { buildSite } from "../../../../scripts/stages/docs/build-site.js";

const folder = mkdtempSync(join(tmpdir(), "guides-"));
const at = (name: string) => join(folder, "guides", name);
let description: Awaited<ReturnType<typeof bundle>>;
beforeAll(async () => {
  description = await bundle("openapi/openapi.yaml");
});
beforeEach(() => cpSync("openapi/guides", join(folder, "guides"), { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the docs stage reports of the guides as they stand, as file:line and message. */
async function reported(): Promise<string[]> {
  const sources = { spec: join(folder, "openapi.yaml"), text: "", changelog: "CHANGELOG.md" };
  const error = await buildSite(description, sources).then(
    () => undefined,
    (reason) => reason,
  );
  if (error === undefined) return [];
  expect(error).toBeInstanceOf(DescriptionError);
  return (error as DescriptionError).findings.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** Writes text behind a file and returns the line on which it begins. */
function append(name: string, text: string): number {
  const before = readFileSync(at(name), "utf8");
  writeFileSync(at(name), `${before.trimEnd()}\n${text}`);
  return before.trimEnd().split("\n").length + 1;
}

it("finds nothing in the guides of this project", async () => {
  expect(await reported()).toEqual([]);
});

it("finds each mistake, with file and line, in one run", async () => {
  const mistakes: [file: string, text: string, message: RegExp][] = [
    [
      "01-get-started.md",
      "See [that](no-such-page.md).",
      /leads to no page: the site has no guides\/no-such-page\.md/,
    ],
    ["02-upload-a-file.md", "See [that](../errors.md#NO_CODE).", /errors\.md has no #NO_CODE/],
    ["08-handle-errors.md", "See [that](#nowhere).", /has no #nowhere/],
    ["09-retries-and-rate-limits.md", "```sh\necho", /This fence is never closed/],
    ["10-runtimes-and-frameworks.md", "```ts\nconst = 1;\n```", /This snippet does not work/],
    ["13-check-your-server.md", "```json\n{ a: 1 }\n```", /This snippet is not JSON/],
  ];
  const expected = mistakes.map(([file, text, message]) => {
    const line = append(file, text) + (text.startsWith("```ts") ? 1 : 0);
    return expect.stringMatching(new RegExp(`/guides/${file}:${line} .*${message.source}`));
  });
  expect(await reported()).toEqual(expected);
});

it("finds an import that the package does not have, once every snippet parses", async () => {
  const line = append(
    "11-test-with-the-sandbox.md",
    '```ts\nimport { createClientt } from "aitronos-knowledge";\ncreateClientt({});\n```',
  );
  expect(await reported()).toEqual([
    expect.stringMatching(`/guides/11-test-with-the-sandbox.md:${line + 1} .*for import "createClientt"`),
  ]);
});

it("takes a link in code for no link", async () => {
  append("02-upload-a-file.md", "`[a](nowhere.md)`\n\n```text\n[a](nowhere.md)\n```\n");
  expect(await reported()).toEqual([]);
});

it("finds a code without an entry, an entry without a code, and an entry that is not whole", async () => {
  const text = readFileSync(at("errors.yaml"), "utf8");
  writeFileSync(at("errors.yaml"), text.replace("  TOKEN_INVALID:", "  TOKEN_STRANGE:"));
  append("errors.yaml", "  HALF: { do: Nothing. }\n");
  const line = (key: string) => readFileSync(at("errors.yaml"), "utf8").split("\n").indexOf(key) + 1;
  expect(await reported()).toEqual([
    `${at("errors.yaml")}:${line("codes:")} The error code TOKEN_INVALID has no entry`,
    `${at("errors.yaml")}:${line("  TOKEN_STRANGE:")} No response of the description has the error code TOKEN_STRANGE`,
    expect.stringContaining("No response of the description has the error code HALF"),
  ]);
  writeFileSync(at("errors.yaml"), text.replace(/^ {4}do: Create a new API key and use that\.$/m, ""));
  expect(await reported()).toEqual([
    `${at("errors.yaml")}:${line("  API_KEY_EXPIRED:")} API_KEY_EXPIRED has no text for \`do\``,
  ]);
});
