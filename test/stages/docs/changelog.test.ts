import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle, printDescription } from "../../../scripts/stages/bundle/bundle.js";
import { builtSite } from "./site.js";

/** A copy of the project without git, in which releases are planted. */
const copy = mkdtempSync(join(tmpdir(), "changelog-"));
const at = (path: string) => join(copy, path);
const spec = at("openapi/openapi.yaml");
const notes = at("CHANGELOG.md");
let contract = "";

beforeAll(async () => {
  for (const path of [
    "openapi",
    "scripts",
    "package.json",
    "package-lock.json",
    "redocly.yaml",
    "CHANGELOG.md",
  ])
    cpSync(path, at(path), { recursive: true });
  rmSync(at("openapi/releases"), { recursive: true, force: true });
  mkdirSync(at("node_modules"));
  for (const name of readdirSync("node_modules"))
    if (name !== ".cache") symlinkSync(resolve("node_modules", name), at(join("node_modules", name)));
  contract = await printDescription(await bundle(spec));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Keeps a description as that of a release; each edit has to find its text once. */
function release(version: string, of: string, ...edits: [from: string, to: string][]): string {
  const text = edits.reduce(
    (before, [from, to]) => {
      expect(before.split(from), from).toHaveLength(2);
      return before.replace(from, to);
    },
    of.replace(/version: .*/, `version: ${of === contract ? "1.0.0" : version}`),
  );
  mkdirSync(at("openapi/releases"), { recursive: true });
  writeFileSync(at(`openapi/releases/${version}.yaml`), text);
  return text;
}

/** The part of a page's Markdown below one of its second-level headings. */
const section = (markdown: string | undefined, title: string) =>
  markdown?.split(/^## /m).find((part) => part.startsWith(`${title}\n`));

describe("before the first release, the changelog", () => {
  it("says so, and what the first release will hold", async () => {
    const page = (await builtSite(spec, notes)).get("changelog.md");
    expect(page).toContain("Nothing has been released yet.");
    expect(page).toContain("[Get upload URL](reference/getUploadUrl.md)");
  });
});

describe("after four releases, the changelog", () => {
  let site: Map<string, string>;
  let page: string | undefined;

  beforeAll(async () => {
    const prose = "The MIME type of the file.";
    const first = release("1.9.0", contract, ["maxLength: 255", "maxLength: 200"]);
    const wider = release("1.10.0", first, ["maxLength: 200", "maxLength: 300"]);
    const narrower = release("2.0.0", wider, ["maxLength: 300", "maxLength: 255"]);
    release("2.0.1", narrower, [prose, "The media type of the file."]);
    writeFileSync(
      notes,
      "# aitronos-knowledge\n\n## 2.0.0\n\n### Major Changes\n\n- 1a2b3c4: Shorter names.\n\n## 1.9.0\n\n### Minor Changes\n\n- First.\n",
    );
    site = await builtSite(spec, notes);
    page = site.get("changelog.md");
  });

  it("has them all, the newest first, after what is not released yet", () => {
    const titles = [...(page ?? "").matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(titles).toEqual(["Unreleased", "2.0.1", "2.0.0", "1.10.0", "1.9.0"]);
  });

  it.each([
    [
      "2.0.0",
      "Breaking",
      "- **getUploadUrl, request body, file_name**: maxLength 300 became 255. For callers who send: A value that was accepted is refused.",
    ],
    [
      "1.10.0",
      "New",
      "- **getUploadUrl, request body, file_name**: maxLength 200 became 300. For callers who send: What was accepted still is.",
    ],
    ["2.0.1", "Documentation", "- **getUploadUrl, request body, mime_type**: description"],
  ])("gives the change of %s its verdict and says whom it concerns", (version, verdict, line) => {
    const text = section(page, version);
    expect([...(text ?? "").matchAll(/^### (.*)$/gm)].map(([, title]) => title)).toContain(
      `${verdict} in ${version}`,
    );
    expect(text).toContain(line);
    expect(text?.match(/^- \*\*/gm)).toHaveLength(1);
  });

  it("says in a sentence whom each release breaks", () => {
    expect(section(page, "2.0.0")).toContain(
      "The contract goes from 1.10.0 to 2.0.0. It breaks callers who send.",
    );
    expect(section(page, "1.10.0")).toContain("It breaks nobody.");
  });

  it("shows what the working contract has that no release has", () => {
    expect(section(page, "Unreleased")).toContain("The media type of the file");
  });

  it("begins with what the first release held", () => {
    expect(section(page, "1.9.0")).toContain("[Get upload URL](reference/getUploadUrl.md)");
  });

  it("links no operation that has no page any more", async () => {
    release("1.8.0", contract, ["operationId: getUploadUrl", "operationId: openUpload"]);
    const markdown = (await builtSite(spec, notes)).get("changelog.md");
    rmSync(at("openapi/releases/1.8.0.yaml"));
    expect(section(markdown, "1.8.0")).toContain("- Get upload URL: `POST /v1/");
    expect(section(markdown, "1.9.0")).toContain("### Breaking in 1.9.0");
  });

  it("has the package's own notes under their versions, whether the description was kept or not", async () => {
    expect(section(page, "2.0.0")).toContain("Shorter names.");
    expect(section(page, "1.9.0")).toContain("First.");
    const older = at("OLDER.md");
    writeFileSync(older, "# aitronos-knowledge\n\n## 1.0.0\n\n- Older than what was kept.\n");
    const text = section((await builtSite(spec, older)).get("changelog.md"), "1.0.0");
    expect(text).toContain("was not kept");
    expect(text).toContain("Older than what was kept.");
  });

  it("is the same page for people, with anchors that the next release does not move", () => {
    const html = site.get("changelog.html") ?? "";
    for (const id of ["2-0-0", "breaking-in-2-0-0", "new-in-1-10-0"]) expect(html).toContain(`id="${id}"`);
    expect(html).not.toMatch(/id="(breaking|new|documentation|[a-z-]+-2)"/);
    expect(html).toContain("A value that was accepted is refused.");
  });

  it("is found by language models, with the last release named", () => {
    expect(site.get("llms.txt")).toMatch(/\[Changelog\]\(changelog\.md\): .*2\.0\.1/);
  });

  it("is made of the same bytes each time", async () => {
    expect(await builtSite(spec, notes)).toEqual(site);
  });

  it("has no line of change where the contract is that of the last release", async () => {
    release("2.0.2", contract);
    const markdown = (await builtSite(spec, notes)).get("changelog.md");
    expect(section(markdown, "Unreleased")).toContain("Nothing has changed in the contract since 2.0.2.");
    rmSync(at("openapi/releases/2.0.2.yaml"));
  });
});

describe("npm run generate, without git", () => {
  const generate = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync("node", ["scripts/runner/run.js", "generate", ...args], {
      cwd: copy,
      encoding: "utf8",
    });
    return { status, output: stdout + stderr };
  };
  beforeAll(() => expect(generate()).toMatchObject({ status: 0 }));

  it("makes the page, and again when a release was added", () => {
    expect(generate().output).toContain("Nothing has changed");
    release("2.1.0", contract);
    expect(generate("--check").output).toMatch(/changed +generated\/docs\/changelog\.html/);
    expect(generate().output).toMatch(/changed +generated\/docs\/changelog\.html/);
    expect(generate("--check").status).toBe(0);
    expect(readFileSync(at("generated/docs/changelog.md"), "utf8")).toContain("\n## 2.1.0\n");
  });

  it("judges again when the table of judgements changes", () => {
    const [table, text] = [
      at("scripts/diff/judgements.md"),
      readFileSync("scripts/diff/judgements.md", "utf8"),
    ];
    release("2.1.1", contract, ["maxLength: 255", "maxLength: 100"]);
    const verdict = () => {
      expect(generate("docs").status).toBe(0);
      return section(readFileSync(at("generated/docs/changelog.md"), "utf8"), "2.1.1");
    };
    expect(verdict()).toContain("### Breaking in 2.1.1");
    writeFileSync(
      table,
      text.replace(/(\| values narrowed +\| send +)\| major +\| major/, "$1| minor | minor"),
    );
    expect(verdict()).toContain("### New in 2.1.1");
    writeFileSync(table, text);
    rmSync(at("openapi/releases/2.1.1.yaml"));
  });

  it.each([
    [
      "no YAML",
      "2.2.0.yaml",
      "openapi: 3.1.1\ninfo: [\npaths: {}\n",
      /openapi\/releases\/2\.2\.0\.yaml:3:\d+ error/,
    ],
    [
      "a reference to nothing",
      "2.2.0.yaml",
      "openapi: 3.1.1\npaths:\n  /a:\n    $ref: nowhere.yaml\n",
      /openapi\/releases\/2\.2\.0\.yaml:4:\d+ error/,
    ],
    [
      "something else than OpenAPI",
      "2.2.0.yaml",
      "swagger: '2.0'\n",
      /openapi\/releases\/2\.2\.0\.yaml is no OpenAPI/,
    ],
    [
      "no version in its name",
      "newest.yaml",
      "openapi: 3.1.1\n",
      /openapi\/releases\/newest\.yaml is not named after a version/,
    ],
  ])("stops at a release that is %s, and says where", (_, name, text, message) => {
    writeFileSync(at(`openapi/releases/${name}`), text);
    const { status, output } = generate();
    rmSync(at(`openapi/releases/${name}`));
    expect(output).toMatch(message);
    expect(status).toBe(1);
  });

  it("--watch sees a release come", async () => {
    const child = spawn("node", ["scripts/runner/run.js", "generate", "--watch"], {
      cwd: copy,
      stdio: "pipe",
    });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    try {
      await expect.poll(() => output, { timeout: 20_000 }).toContain("Watching");
      release("2.3.0", contract);
      await expect.poll(() => output, { timeout: 20_000 }).toMatch(/changed +generated\/docs\/changelog\.md/);
    } finally {
      child.kill();
    }
  });
});
