import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../../scripts/stages/docs/markdown/render-markdown.js";
import { changelogPage } from "../../../../scripts/stages/docs/pages/changelog-page.js";
import { buildFrom } from "../site.js";

const folder = mkdtempSync(join(tmpdir(), "changelog-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("before the first release, the changelog", () => {
  it("says so, and what the first release will hold", async () => {
    const notes = join(folder, "CHANGELOG.md");
    writeFileSync(notes, "# aitronos-knowledge\n");
    const page = (await buildFrom("openapi/openapi.yaml", { changelog: notes })).get("changelog.md");
    expect(page).toContain("Nothing has been released yet.");
    expect(page).toContain("[Get upload URL](reference/getUploadUrl.md)");
  });
});

describe("after three releases, the changelog", () => {
  const releases = join(folder, "releases");
  mkdirSync(releases);
  writeFileSync(
    join(releases, "2.0.0.md"),
    "The contract goes from 1.10.0 to 2.0.0. It breaks callers who send.\n\n### Breaking in 2.0.0\n\n- **getUploadUrl**: maxLength 300 became 255.\n",
  );
  const notes = [
    "# aitronos-knowledge",
    "## 2.0.0\n\n### Major Changes\n\n- 1a2b3c4: Shorter names.",
    "## 1.10.0\n\n### Minor Changes\n\n- Longer names.",
    "## 1.9.0\n\n### Minor Changes\n\n- First.",
  ].join("\n\n");
  const { markdown, summary } = changelogPage(notes, releases, []);
  const section = (title: string) => markdown.split(/^## /m).find((part) => part.startsWith(`${title}\n`));

  it("has them all, the newest first, and names the last one in its summary", () => {
    expect([...markdown.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
      "2.0.0",
      "1.10.0",
      "1.9.0",
    ]);
    expect(summary).toContain("The last release is 2.0.0.");
  });

  it("says which version the reader looks at", () => {
    expect(markdown).toContain("You are reading the documentation of **2.0.0**.");
  });

  it("shows what changed in the contract before what changed in the package", () => {
    const text = section("2.0.0") ?? "";
    expect(text).toMatch(
      /It breaks callers who send\.[\s\S]*maxLength 300 became 255\.[\s\S]*Shorter names\./,
    );
    expect(text).toContain("### The package in 2.0.0");
  });

  it("shows the package's notes alone where no comparison was kept", () => {
    expect(section("1.9.0")).toContain("First.");
    expect(section("1.9.0")).not.toContain("The package in");
  });

  it("has anchors that the next release does not move", () => {
    const ids = renderMarkdown(markdown).sections.map(({ id }) => id);
    expect(ids).toContain("breaking-in-2-0-0");
    expect(ids.filter((id) => /-2$/.test(id))).toEqual([]);
  });
});
