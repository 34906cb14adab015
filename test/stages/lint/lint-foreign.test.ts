import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lint } from "../../../scripts/stages/lint/lint.js";

const folder = mkdtempSync(join(tmpdir(), "lint-foreign-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Lints a description that is not ours, and says what is an error and what is a remark. */
async function lintForeign(name: string, text: string | Buffer) {
  const root = join(folder, name);
  writeFileSync(root, text);
  const findings = await lint(root, { foreign: true });
  const rules = (wanted: string) =>
    findings.filter(({ severity }) => severity === wanted).map(({ rule }) => rule);
  return { findings, errors: rules("error"), warnings: rules("warn") };
}

const info = "info: { title: t, version: '1' }";

describe("in a description that is not ours", () => {
  it("style is no matter: no licence, no server, no security, no 4xx, no summary; an unknown field is a remark", async () => {
    const { errors, warnings } = await lintForeign(
      "style.yaml",
      `openapi: 3.0.3\n${info}\nwhatever: 1\npaths:\n  /a/:\n    get:\n      responses:\n        "200": { description: ok }\n`,
    );
    expect(errors).toEqual([]);
    expect(warnings).toEqual(["struct"]);
  });

  it("a reference to nothing is an error", async () => {
    const { errors, findings } = await lintForeign(
      "reference.yaml",
      `openapi: 3.1.0\n${info}\npaths:\n  /a:\n    get:\n      responses:\n        "200":\n          $ref: '#/components/responses/Gone'\n`,
    );
    expect(errors).toEqual(["no-unresolved-refs"]);
    expect(findings.find(({ severity }) => severity === "error")).toMatchObject({ line: 8 });
  });

  it("a reference to nothing is a remark, with its place, where nothing uses the component that has it", async () => {
    const unused = (name: string) =>
      `openapi: 3.1.0\n${info}\npaths: {}\ncomponents:\n  schemas:\n    A: { properties: { a: { $ref: '${name}' } } }\n  examples: { B: { $ref: '#/components/examples/Gone' } }\n`;
    const { errors, findings } = await lintForeign("unused.yaml", unused("#/components/schemas/Gone"));
    expect(errors).toEqual([]);
    expect(findings.map(({ rule, line, column }) => ({ rule, line, column }))).toEqual([
      { rule: "no-unresolved-refs", line: 6, column: 27 },
      { rule: "no-unresolved-refs", line: 7, column: 18 },
    ]);
    expect((await lintForeign("missing.yaml", unused("gone.yaml#/A"))).errors).toEqual([]);
  });

  it("a reference to nothing is an error in a file that an operation leads to", async () => {
    const pet = "Pet: { properties: { kind: { $ref: '#/Kind' } } }\nKind: { items: { $ref: '#/Gone' } }\n";
    writeFileSync(join(folder, "pets.yaml"), pet);
    const using = (used: string) =>
      `openapi: 3.1.0\n${info}\npaths: {}\nwebhooks: { pet: { post: { ${used}responses: { "200": { description: ok } } } } }\ncomponents: { schemas: { Pet: { $ref: 'pets.yaml#/Pet' } } }\n`;
    const used =
      "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, ";
    const { errors, findings } = await lintForeign("using.yaml", using(used));
    expect(errors).toEqual(["no-unresolved-refs"]);
    expect(findings[0]).toMatchObject({ file: expect.stringContaining("pets.yaml"), line: 2, column: 16 });
    expect((await lintForeign("not-using.yaml", using(""))).errors).toEqual([]);
  });

  it("true and false are schemas of OpenAPI 3.1, and none of 3.0", async () => {
    const text = (version: string) =>
      `openapi: ${version}\n${info}\npaths: {}\ncomponents:\n  schemas:\n    A: { properties: { a: true }, additionalProperties: false, not: false }\n    B: true\n`;
    expect((await lintForeign("new.yaml", text("3.1.0"))).findings).toEqual([]);
    expect(new Set((await lintForeign("old.yaml", text("3.0.3"))).errors)).toEqual(new Set(["struct"]));
  });

  it("a YAML alias that leads to itself is named as one", async () => {
    const { findings } = await lintForeign("alias.yaml", `openapi: 3.1.0\n${info}\npaths: &a { /a: *a }\n`);
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining("YAML alias")]);
  });

  it("YAML aliases that stand for more than anything reads are named", async () => {
    const levels = ["a", "b", "c", "d", "e", "f", "g"].map((name, index, all) => {
      const inside =
        index === 0
          ? "{}"
          : `{ ${[..."0123456789"].map((key) => `p${key}: *${all[index - 1]}`).join(", ")} }`;
      return `    ${name}: &${name} { properties: ${inside} }\n`;
    });
    const bomb = `openapi: 3.1.0\n${info}\npaths: {}\ncomponents:\n  schemas:\n`;
    expect((await lintForeign("harmless.yaml", bomb + levels.slice(0, 3).join(""))).errors).toEqual([]);
    const { findings } = await lintForeign("bomb.yaml", bomb + levels.join(""));
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining("YAML aliases stand for"),
    ]);
  });

  it("JSON with comments is not taken for something else", async () => {
    const { findings } = await lintForeign(
      "comments.json",
      '{\n  // a comment\n  "openapi": "3.1.0",\n  "paths": {}\n}\n',
    );
    expect(findings).toMatchObject([
      { message: expect.stringContaining("This is not JSON"), line: 2, column: 3 },
    ]);
  });

  it("references that lead in a circle to nothing are named", async () => {
    writeFileSync(join(folder, "one.yaml"), "$ref: two.yaml\n");
    writeFileSync(join(folder, "two.yaml"), "$ref: one.yaml\n");
    const { findings } = await lintForeign(
      "circle.yaml",
      `openapi: 3.1.0\n${info}\npaths: { /a: { $ref: one.yaml } }\n`,
    );
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining("and back, and to nothing else"),
    ]);
  });

  it("a flag where a schema lists its required fields is a remark, as JSON Schema had it before", async () => {
    const { errors, warnings } = await lintForeign(
      "required.yaml",
      `openapi: 3.1.0\n${info}\npaths: {}\ncomponents:\n  schemas:\n    A: { properties: { a: { type: string, required: true } } }\n`,
    );
    expect({ errors, warnings }).toEqual({ errors: [], warnings: ["struct"] });
  });

  it("a discriminator may name a component without a path; one that leads nowhere is a remark", async () => {
    const mapping = (target: string) =>
      `openapi: 3.0.3\n${info}\npaths: {}\ncomponents:\n  schemas:\n    A: { oneOf: [{ $ref: '#/components/schemas/B' }], discriminator: { propertyName: kind, mapping: { b: ${target} } } }\n    B: { type: object }\n`;
    const named = await lintForeign("mapping.yaml", mapping("B"));
    expect({ errors: named.errors, warnings: named.warnings }).toEqual({ errors: [], warnings: [] });
    const gone = await lintForeign("gone.yaml", mapping("Gone"));
    expect({ errors: gone.errors, warnings: gone.warnings }).toEqual({
      errors: [],
      warnings: ["no-unresolved-refs"],
    });
  });

  it("a number where a text may stand is a remark", async () => {
    const { errors, warnings } = await lintForeign(
      "number.yaml",
      `openapi: 3.0.3\ninfo: { title: 1, version: 2.0 }\npaths: {}\ncomponents:\n  schemas:\n    A: { type: string, pattern: 0, description: true }\n`,
    );
    expect({ errors, warnings }).toEqual({ errors: [], warnings: ["struct", "struct", "struct", "struct"] });
  });

  it("null where a schema may stand is a remark", async () => {
    const { errors, warnings } = await lintForeign(
      "null.yaml",
      `openapi: 3.0.3\n${info}\npaths: {}\ncomponents:\n  schemas:\n    A: { type: object, properties: { a: null } }\n`,
    );
    expect({ errors, warnings }).toEqual({ errors: [], warnings: ["struct"] });
  });

  it("two operations of one operationId are an error", async () => {
    const operation = (path: string) =>
      `  ${path}:\n    get:\n      operationId: same\n      responses:\n        "200": { description: ok }\n`;
    const { errors } = await lintForeign(
      "twice.yaml",
      `openapi: 3.1.0\n${info}\npaths:\n${operation("/a")}${operation("/b")}`,
    );
    expect(errors).toEqual(["operation-operationId-unique"]);
  });

  it("a part of the wrong kind is an error", async () => {
    const { errors } = await lintForeign("kind.yaml", `openapi: 3.1.0\n${info}\npaths: [1, 2]\n`);
    expect(errors).toEqual(["struct"]);
  });

  it.each([
    ["swagger.yaml", `swagger: "2.0"\n${info}\npaths: {}\n`, 1, /Swagger 2\.0/],
    ["next.yaml", `openapi: 3.2.0\n${info}\npaths: {}\n`, 1, /OpenAPI 3\.2\.0/],
    ["number.yaml", `openapi: 3.1\n${info}\npaths: {}\n`, 1, /in quotes/],
    ["page.yaml", "<!DOCTYPE html>\n<p>a: [</p>\n", 1, /HTML page/],
    ["page.json", "<html></html>", 1, /HTML page/],
    ["xhtml.yaml", `<?xml version="1.0"?>\n<!DOCTYPE html>\n<html></html>`, 1, /HTML page/],
    ["wsdl.xml", `<?xml version="1.0"?>\n<definitions/>`, 1, /^This is XML/],
    ["wide.yaml", Buffer.from(`\ufeffopenapi: 3.1.0\n`, "utf16le"), 1, /^This is UTF-16: save it as UTF-8$/],
    ["wide.json", Buffer.from(`{ "openapi": "3.1.0" }`, "utf16le"), 1, /^This is UTF-16: save it as UTF-8$/],
    ["wide-be.json", Buffer.from(`{ "openapi": "3.1.0" }`, "utf16le").swap16(), 1, /^This is UTF-16/],
    [
      "circle.yaml",
      `openapi: 3.1.0\n${info}\npaths: {}\ncomponents:\n  schemas:\n    A:\n      $ref: '#/components/schemas/B'\n    B: { $ref: '#/components/schemas/A' }\n`,
      7,
      /^References lead from one to the next and back/,
    ],
    ["twice.json", `{\n  "openapi": "3.1.0",\n  "paths": {},\n  "paths": {}\n}`, 4, /duplicated/],
    ["list.yaml", "- 1\n", 1, /not an OpenAPI 3\.0 or 3\.1/],
    ["empty.yaml", "", 1, /^The file is empty$/],
    ["broken.yaml", `openapi: 3.1.0\ninfo: [\npaths: {}\n`, 3, /indentation/],
    ["broken.json", `{\n  "openapi": "3.1.0",\n  "info": nothing }\n}`, 4, /./],
  ])("%s cannot be read", async (name, text, line, message) => {
    const { findings } = await lintForeign(name, text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: "readable",
      severity: "error",
      line,
      message: expect.stringMatching(message),
    });
  });

  it("a reference to an address that cannot be reached is named with it", async () => {
    const address = "http://127.0.0.1:9/part.yaml"; // fetch refuses this port
    const { findings } = await lintForeign(
      "address.yaml",
      `openapi: 3.1.0\n${info}\npaths:\n  /a:\n    $ref: ${address}#/a\n`,
    );
    expect(findings).toMatchObject([
      {
        line: 5,
        message: `Can't resolve $ref: ${address} cannot be fetched (bad port)`,
        hint: expect.stringMatching(/^Correct the address/),
      },
    ]);
  });

  it("nothing where an operation has to stand is an error at its key", async () => {
    const { findings } = await lintForeign(
      "nothing.yaml",
      `openapi: 3.1.0\n${info}\npaths: { /a: { get: } }\n`,
    );
    expect(findings).toMatchObject([{ rule: "struct", severity: "error", line: 3, column: 16 }]);
  });

  it("a file that does not exist cannot be read", async () => {
    const findings = await lint(join(folder, "nowhere.yaml"), { foreign: true });
    expect(findings).toMatchObject([
      { rule: "readable", line: 1, message: expect.stringContaining("no such file") },
    ]);
  });

  it("JSON is read like YAML", async () => {
    const description = { openapi: "3.1.0", info: { title: "t", version: "1" }, paths: { "/a": { get: 1 } } };
    const { findings } = await lintForeign("some.json", JSON.stringify(description, null, 2));
    expect(findings.find(({ severity }) => severity === "error")).toMatchObject({ rule: "struct", line: 9 });
  });
});
