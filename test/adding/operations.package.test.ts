import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { addOperations, operations } from "./add-operations.js";
import { copyRepository, type RepositoryCopy } from "./repository-copy.js";

/** The tests of the loop that could assume the ten operations; the site gets new addresses, hence `--update`. */
const reading = [
  ...["contract", "checker/asserted.test.ts", "package-readme.test.ts"],
  ...["every-operation", "operations", "arguments"].map((name) => `client/${name}.test.ts`),
  ...["exchanges", "any-request"].map((name) => `sandbox/${name}.test.ts`),
  ...["errors/errors", "errors/error-links", "site", "operation-page", "try/try"].map(
    (name) => `stages/docs/${name}.test.ts`,
  ),
];

/*
 * Adds three operations and an error code to a copy of this repository, by files under openapi/ and one file and line of the sandbox for
 * each operation. Whatever assumes one operation, a POST with a JSON body and a JSON response, fails here.
 */

// Ten commands side by side: each takes seconds, that of the descriptions minutes, and on a busy machine many.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 300_000 });

let copy: RepositoryCopy;
beforeAll(async () => {
  copy = copyRepository();
  addOperations(copy);
  expect(await copy.run("generate")).toMatchObject({ code: 0 });
});
afterAll(() => copy.remove());

const succeed = async (tool: string, ...args: string[]): Promise<string> => {
  const { code, output } = await copy.run(tool, ...args);
  if (code !== 0) throw new Error(`${tool} ${args.join(" ")} ended with ${code}:\n${output}`);
  return output;
};

describe.concurrent("with three more operations", () => {
  it("generates a method, a page and facts for each", ({ expect }) => {
    const client = readFileSync(join(copy.folder, "generated/client.ts"), "utf8");
    for (const operation of operations) expect(client).toContain(`${operation}(`);
  });

  it("passes npm run check", () => succeed("check"));

  it("passes the tests that read the description, or all that is made of it", () =>
    succeed("vitest", "run", "--update=all", ...reading.map((path) => `test/${path}`)));

  it("conforms, and every statement is exercised", async ({ expect }) => {
    const file = join(copy.folder, "node_modules/coverage"); // which no other command looks at
    await succeed("contract", "--coverage", file);
    const coverage = readFileSync(`${file}.json`, "utf8");
    for (const operation of operations) expect(coverage).toContain(operation);
  });

  it("has every faulty server noticed", async ({ expect }) => {
    const output = await succeed("prove", "servers", ...operations.flatMap((name) => ["--operation", name]));
    expect(output).toContain("PROVED");
  });

  it("has every fault in their descriptions noticed", async ({ expect }) => {
    const output = await succeed(
      "prove",
      "descriptions",
      ...operations.flatMap((name) => ["--operation", name]),
    );
    expect(output).toContain("PROVED");
  });

  it("breaks no caller", async ({ expect }) => {
    const output = await succeed("diff", "--base", resolve("openapi/openapi.yaml"));
    for (const operation of operations) expect(output).toContain(operation);
  });
});

describe("the gate that should notice", () => {
  beforeAll(() =>
    copy.write("tsconfig.sandbox.json", '{ "extends": "./tsconfig.json", "include": ["src/sandbox"] }'),
  );

  it.each([
    [
      "an exchange without a value of a required parameter",
      "openapi/components/parameters/LabelId.yaml",
      /^examples:\n(.*\n)*/m,
      ["generate", "lint"],
      /LabelId\.yaml:\d+.*`label_id` has no example named `default`/,
    ],
    [
      "a status without an exchange",
      "openapi/paths/labels/labels.yaml",
      / {10}examples:\n {12}labelsListed:\n.*\n/,
      ["generate", "lint"],
      /labels\.yaml:\d+.*No exchange shows the response 200 of listLabels/,
    ],
    [
      "an operation that the sandbox does not have",
      "src/sandbox/operations.ts",
      /^\s*deleteLabel,\n/m,
      ["tsc", "--noEmit", "--project", "tsconfig.sandbox.json"],
      /Property 'deleteLabel' is missing/,
    ],
  ])("notices %s", async (_, file, part, [tool = "", ...args], complaint) => {
    const undo = copy.edit(file, (text) => text.replace(part, ""));
    const { code, output } = await copy.run(tool, ...args);
    undo();
    expect(output).toMatch(complaint);
    expect(code).not.toBe(0);
  });
});
