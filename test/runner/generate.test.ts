import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../scripts/runner/output-tree.js";
import { at, command, copy, makeSmall, plant, run, runAlone, small, tree } from "./project-copy.js";

describe("npm run generate", () => {
  it("makes exactly the files that are committed, and the docs", () => {
    const committed = tree("generated").filter(([path]) => !path?.startsWith("docs/"));
    const made = tree(at("generated"));
    expect(made.filter(([path]) => !path?.startsWith("docs/"))).toEqual(committed);
    expect(made.map(([path]) => path)).toContain("docs/index.html");
  });

  it("makes the same bytes again, in another folder, and says a line for each stage: what it made, where, and how long it took", async () => {
    const before = tree(at("generated"));
    rmSync(at("generated"), { recursive: true });
    const { status, output } = await run();
    expect(status).toBe(0);
    for (const stage of ["lint", "bundle", "types", "client", "checks", "docs"])
      expect(output).toMatch(new RegExp(`^${stage} .* \\d+(\\.\\d)? m?s$`, "m"));
    expect(output).toMatch(/^ {2}new {6}generated\/docs\/guides\/, \d+ files$/m);
    expect(output).not.toContain("missing");
    expect(tree(at("generated"))).toEqual(before);
    for (const [path, text] of before) expect(text, path).not.toContain(copy);
  });

  it("does nothing where nothing has changed, but works again where a file was saved while it ran", async () => {
    expect((await run()).output).toContain("Nothing has changed");
    const save = () => utimesSync(at("openapi/openapi.yaml"), new Date(), new Date());
    save();
    const child = spawn("node", command, { cwd: copy, stdio: "pipe" });
    child.stdout.once("data", save);
    await new Promise((ended) => child.once("exit", ended));
    expect((await run()).output).not.toContain("Nothing has changed");
  });

  it("leaves no trace of a run that was killed, and the next one repairs everything", async () => {
    await makeSmall();
    const whole = tree(at("small"));
    writeFileSync(at("small/types.ts"), "");
    const before = tree(at("small"));
    const child = spawn("node", [...command, ...small], { cwd: copy, stdio: "pipe" });
    await new Promise((started) => child.stdout.once("data", started));
    child.kill("SIGKILL");
    await new Promise((ended) => child.once("exit", ended));
    expect(tree(at("small"))).toEqual(before);
    const { status, output } = await run(...small);
    expect(output).toContain("changed  small/types.ts");
    expect(status).toBe(0);
    expect(tree(at("small"))).toEqual(whole);
  });
});

describe("a mistake in the description", () => {
  it.each([
    [
      "broken YAML",
      "openapi/paths/files/upload-url.yaml",
      "operationId: getUploadUrl",
      "operationId: [",
      /upload-url\.yaml:\d+:\d+ error/,
    ],
    [
      "a missing file",
      "openapi/openapi.yaml",
      "paths/files/upload-url.yaml",
      "paths/files/nowhere.yaml",
      /openapi\.yaml:\d+:\d+ error: .*nowhere\.yaml/,
    ],
    [
      "a malformed schema",
      "openapi/components/schemas/UploadSession.yaml",
      "type: integer",
      "type: number of bytes",
      /UploadSession\.yaml:\d+:\d+ error/,
    ],
  ])(
    "%s stops the pipeline at file and line; the previous output stays",
    async (_, file, from, to, message) => {
      plant(file, from, to);
      const before = tree(at("generated"));
      const { status, output } = await run();
      expect(output).toMatch(message);
      expect(output).toContain("Nothing was written");
      expect(status).toBe(1);
      expect(tree(at("generated"))).toEqual(before);
    },
  );
});

describe("--check", () => {
  it("sees each file that is missing, changed or left over, names the command that repairs it, and writes nothing", async () => {
    const whole = tree(at("generated"));
    rmSync(at("generated/checks.ts"));
    writeFileSync(at("generated/types.ts"), "// edited by hand\n");
    writeFileSync(at("generated/old.ts"), "");
    const before = tree(at("generated"));
    const { status, output } = await run("--check");
    expect(output).toMatch(/missing +generated\/checks\.ts/);
    expect(output).toMatch(/changed +generated\/types\.ts/);
    expect(output).toMatch(/leftover +generated\/old\.ts/);
    expect(output).toContain("npm run generate");
    expect(status).toBe(1);
    expect(tree(at("generated"))).toEqual(before);
    for (const [path = "", text = ""] of whole) writeFileSync(at(join("generated", path)), text);
    rmSync(at("generated/old.ts"));
  });

  it("sees a description that has moved on", async () => {
    await makeSmall();
    expect((await run("--check", ...small)).status).toBe(0);
    plant("small.yaml", "title: Small", "title: Other");
    const { status, output } = await run("--check", ...small);
    expect(output).toMatch(/changed +small\/openapi\.yaml/);
    expect(status).toBe(1);
  });
});

describe("--watch", () => {
  it("generates on save, prints what changed, and survives a mistake", async () => {
    await makeSmall();
    const child = spawn("node", [...command, "--watch", ...small], { cwd: copy, stdio: "pipe" });
    let output = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (output += data));
    const says = (text: string) => expect.poll(() => output).toContain(text);
    try {
      await says("Watching");
      const before = readFileSync(at("small.yaml"), "utf8");
      writeFileSync(at("small.yaml"), before.replace("title: Small", "title: ["));
      await says("Nothing was written");
      writeFileSync(at("small.yaml"), before.replace("title: Small", "title: Other"));
      await says("changed  small/openapi.yaml");
      await says("The errors are gone.");
      expect(output).toMatch(/^\d\d:\d\d:\d\d /m);
      expect(output).not.toContain("changed  small/types.ts");
      expect(output).not.toMatch(/^lint/m);
    } finally {
      child.kill();
    }
  });
});

describe("wrong usage", () => {
  it("exits 2 and shows the usage", () => {
    const { status, output } = runAlone("--chek");
    expect(output).toContain("--chek");
    expect(output).toContain("Usage: npm run generate");
    expect(status).toBe(2);
  });
});

describe("--spec FILE --out DIR", () => {
  it("makes the same from another description, and leaves the rest of the folder alone", async () => {
    writeFileSync(
      at("other.yaml"),
      "openapi: 3.0.3\ninfo: { title: Other, version: '1' }\npaths:\n  /things:\n    get: { responses: { '200': { description: ok } } }\n",
    );
    await run("--spec", "other.yaml", "--out", "elsewhere");
    writeFileSync(at("elsewhere/mine.ts"), "// mine\n");
    const { status, output } = await run("--spec", "other.yaml", "--out", "elsewhere");
    expect(output).toContain("elsewhere/");
    expect(status).toBe(0);
    expect(listFiles(at("elsewhere"))).toEqual([
      "checks.ts",
      "client.ts",
      "docs/conventions.html",
      "docs/conventions.md",
      "docs/index.html",
      "docs/index.md",
      "docs/llms.txt",
      "docs/openapi.yaml",
      "docs/reference/getThings.html",
      "docs/reference/getThings.md",
      "docs/search.html",
      "keywords.ts",
      "mine.ts",
      "openapi.yaml",
      "read-response.ts",
      "schemas.ts",
      "types.ts",
    ]);
    expect((await run("--check", "--spec", "other.yaml", "--out", "elsewhere")).status).toBe(0);
  });

  it("makes only the stages that are named", async () => {
    expect((await run("--spec", "openapi/openapi.yaml", "--out", "some", "types", "client")).status).toBe(0);
    expect(listFiles(at("some"))).toEqual([
      "client.ts",
      "read-response.ts",
      "schemas.ts",
      "serialize.ts",
      "types.ts",
    ]);
    expect(existsSync(at("some/docs"))).toBe(false);
  });

  it("says where a description is from which nothing sound can be made", async () => {
    writeFileSync(
      at("undeclared.yaml"),
      "openapi: 3.1.0\ninfo: { title: Undeclared, version: '1' }\npaths:\n  /things/{id}:\n    get:\n      operationId: getThing\n      responses: { '200': { description: ok } }\n",
    );
    const { status, output } = await run(
      "--spec",
      "undeclared.yaml",
      "--out",
      "undeclared",
      "types",
      "client",
    );
    expect(output).toMatch(/undeclared\.yaml:5:\d+ error: .*\bid\b/);
    expect(output).toContain("Nothing was written");
    expect(status).toBe(1);
    expect(existsSync(at("undeclared"))).toBe(false);
  });

  it("says at once that Swagger 2.0 is not OpenAPI 3", async () => {
    writeFileSync(at("old.yaml"), "swagger: '2.0'\ninfo: { title: Old, version: '1' }\npaths: {}\n");
    const { status, output } = await run("--spec", "old.yaml", "--out", "old");
    expect(output).toMatch(/old\.yaml:1:1 error/);
    expect(status).toBe(1);
    expect(existsSync(at("old"))).toBe(false);
  });
});
