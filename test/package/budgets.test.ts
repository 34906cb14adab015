import { appendFileSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { checks } from "../../generated/checks.js";
import { readOperations } from "../../scripts/description/read-operations.js";
import { bundle } from "../../scripts/stages/bundle/bundle.js";
import * as knowledge from "../../src/index.js";
import { bundleSize, viteSize } from "./bundle-size.js";
import { compile } from "./compile.js";
import { faulty, replace } from "./faulty.js";
import { generatedFrom, without } from "./generated-from.js";
import { type Installed, installed } from "./installed.js";
import { withoutChecks } from "./without-checks.js";

/** In bytes: all that the package exports, as Vite and as esbuild bundle it; the client as esbuild does; what checks add, and each operation among them; a program on openapi-fetch with the types of this package. */
const operations = Object.keys(checks);
const viteBudget = 8_000 + 100 * operations.length;
const esbuildBudget = 8_225 + 100 * operations.length;
const clientBudget = 7_750 + 100 * operations.length;
const checksBudget = 650 + 50 * operations.length;
const operationBudget = 250;
const openapiFetchBudget = 2_650;
const leanBudget = 5_500 + 75 * operations.length;
const uploadBudget = 8_000;
const uploadEsbuildBudget = 8_250;
const instantiationsBudget = 10_000;

const exported = Object.keys(knowledge);
const client = `export { createClient } from "aitronos-knowledge";`;
const source = `export { createClient } from "./src/index.js";`;
const size = ({ project }: Installed, program: string) => bundleSize(program, project);

const readme = readFileSync("src/README.md", "utf8");
/** The README with the sizes of this run. */
let measured = readme;
/** Notes sizes where the README says them: SIZE stands for each of them in its words. */
function note(words: string, ...bytes: number[]): void {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
  const said = new RegExp(literal.replaceAll("SIZE", "\\d+\\.\\d kB"));
  expect(readme).toMatch(said);
  const sizes = bytes.map((size) => `${(size / 1_000).toFixed(1)} kB`).values();
  measured = measured.replace(said, (text) =>
    text.replaceAll(/\d+\.\d kB/g, () => sizes.next().value as string),
  );
}

describe("bytes, minified and compressed, openapi-fetch included", () => {
  it(`everything takes at most ${viteBudget} with Vite, and the client ${clientBudget} with esbuild, as the README says`, async () => {
    const { project } = installed();
    const withVite = await viteSize(["createClient"], project);
    const withEsbuild = await size(installed(), client);
    expect(withEsbuild).toBeLessThanOrEqual(clientBudget);
    note("`createClient` takes SIZE as Vite 8 bundles it and SIZE as esbuild does", withVite, withEsbuild);
    const everything = await viteSize(exported, project);
    expect(everything).toBeGreaterThan(withVite);
    expect(everything).toBeLessThanOrEqual(viteBudget);
    const app = `import { ${exported} } from "aitronos-knowledge"; globalThis.used = [${exported}];`;
    const allWithEsbuild = await size(installed(), app);
    expect(allWithEsbuild).toBeLessThanOrEqual(esbuildBudget);
    note("all that the package exports SIZE and SIZE", everything, allWithEsbuild);
  });

  it(`the uploader adds at most ${uploadBudget} in a page with Vite, as the README says`, async () => {
    const { project } = installed();
    const added =
      (await viteSize(["createClient", "upload"], project)) - (await viteSize(["createClient"], project));
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThanOrEqual(uploadBudget);
    const both = `${client} export { upload } from "aitronos-knowledge/upload";`;
    const withEsbuild = (await size(installed(), both)) - (await size(installed(), client));
    expect(withEsbuild).toBeLessThanOrEqual(uploadEsbuildBudget);
    note("`upload` adds SIZE as Vite bundles it and SIZE as esbuild does", added, withEsbuild);
  });

  it("the uploader brings nothing of Node into a page", async () => {
    const { outputFiles } = await build({
      stdin: { contents: `export * from "aitronos-knowledge/upload";`, resolveDir: installed().project },
      bundle: true,
      format: "esm",
      write: false,
    });
    expect(outputFiles[0]?.text).not.toContain("node:http");
  });

  it(`checks are at most ${checksBudget} of it`, async () => {
    const { plugin, finish } = withoutChecks();
    const bare = await bundleSize(source, ".", [plugin]);
    finish();
    const checksSize = (await bundleSize(source, ".")) - bare;
    expect(checksSize).toBeGreaterThan(0);
    expect(checksSize).toBeLessThanOrEqual(checksBudget);
  });

  it(`each operation adds at most ${operationBudget}`, async () => {
    const description = await bundle("openapi/openapi.yaml");
    const whole = await bundleSize(source, ".", [generatedFrom(description)]);
    for (const operation of readOperations(description)) {
      const less = await bundleSize(source, ".", [generatedFrom(without(description, operation))]);
      expect(whole - less, operation.name).toBeGreaterThan(0);
      expect(whole - less, operation.name).toBeLessThanOrEqual(operationBudget);
    }
  });

  it("nine of the ten operations of the lean client take what the README says", async () => {
    const source = `export { createClient } from "./src/lean/index.js";`;
    const description = await bundle("openapi/openapi.yaml");
    const [first, ...others] = readOperations(description);
    expect(first).toBeDefined();
    const one = others.reduce(without, description);
    const nine =
      (await bundleSize(source, ".", [generatedFrom(description)])) -
      (await bundleSize(source, ".", [generatedFrom(one)]));
    note("Nine of its ten operations are SIZE of that", nine);
  });

  it(`the lean client takes at most ${leanBudget}, as the README says`, async () => {
    const lean = await size(installed(), `export { createClient } from "aitronos-knowledge/lean";`);
    expect(lean).toBeGreaterThan(0);
    expect(lean).toBeLessThanOrEqual(leanBudget);
    note("of `aitronos-knowledge/lean` takes SIZE", lean);
    // Who imports both has all that they share once.
    const both = `${client} export { createClient as lean } from "aitronos-knowledge/lean";`;
    expect((await size(installed(), both)) - (await size(installed(), client))).toBeLessThan(500);
  });

  it("what a program does not import is left out, as the README says", async () => {
    const guard = await size(installed(), `export { isApiError } from "aitronos-knowledge";`);
    expect(guard).toBeGreaterThan(0);
    expect(guard).toBeLessThanOrEqual(250);
    const waiting = `export { createClient, waitUntilProcessed } from "aitronos-knowledge";`;
    const more = (await size(installed(), waiting)) - (await size(installed(), client));
    expect(more).toBeGreaterThan(0);
    expect(more).toBeLessThanOrEqual(500);
    expect(readme).toContain("`waitUntilProcessed` adds at most 0.5 kB");
  });

  it(`a program that needs one request and nothing around it takes at most ${openapiFetchBudget}, as the README says`, async () => {
    const one = await size(
      installed(),
      `import createClient from "openapi-fetch"; import type { paths } from "aitronos-knowledge";
export const http = createClient<paths>({ baseUrl: "https://api.aitronos.com" });`,
    );
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThanOrEqual(openapiFetchBudget);
    note("that takes SIZE", one);
  });

  it("the README says what was measured: `--update` writes it", async () => {
    await expect(measured).toMatchFileSnapshot(resolve("src/README.md"));
  });

  it("a module that does not belong there would be seen", async () => {
    const noise = Array.from({ length: 400 }, (_, index) => Math.sin(index).toString(36)).join();
    const fat = faulty((folder) =>
      appendFileSync(join(folder, "dist/index.js"), `\nglobalThis.noise = ${JSON.stringify(noise)};\n`),
    );
    replace("package.json", '"sideEffects": false', '"sideEffects": true')(fat.package);
    expect(await size(fat, client)).toBeGreaterThan(clientBudget);
    expect(await viteSize(exported, fat.project)).toBeGreaterThan(viteBudget);
  });
});

describe("a program that uses the types only", () => {
  const programs = [
    `import type { KnowledgeClient } from "aitronos-knowledge"; export type Client = KnowledgeClient;`,
    `import { type KnowledgeClient } from "aitronos-knowledge"; export type Client = KnowledgeClient;`,
    `import { createClient } from "aitronos-knowledge"; export type Client = ReturnType<typeof createClient>;`,
  ];

  it.each(programs)("ships 0 bytes: %s", async (program) => {
    expect(await size(installed(), program)).toBe(0);
  });

  it("would be seen to ship code that has side effects", async () => {
    const fault = faulty(replace("package.json", '"sideEffects": false', '"sideEffects": true'));
    appendFileSync(join(fault.package, "dist/index.js"), "\nglobalThis.loaded = true;\n");
    expect(await size(fault, programs[1] as string)).toBeGreaterThan(0);
  });
});

describe("type instantiations", () => {
  const compiler = { tsc: "node_modules/typescript/bin/tsc", resolution: "nodenext" } as const;
  const idle = `import { createClient } from "aitronos-knowledge"; export const knowledge = createClient({ apiKey: "" });`;
  const file = `{ organization_id: "org_x", store_id: "vs_x", file_name: "a", file_size: 1, mime_type: "text/csv" }`;
  const calls = {
    "one call": `export const url = (await knowledge.getUploadUrl(${file})).signed_url;`,
    "one safe call": `const result = await knowledge.safe.getUploadUrl(${file});
if (result.ok) result.data.signed_url;
else if (result.error.kind === "api" && result.error.code === "VECTOR_STORE_NOT_FOUND") result.error.details.store_id;`,
    "a call of every operation": `export const responses = [
  ${operations.map((name) => `knowledge.${name}({} as Parameters<typeof knowledge.${name}>[0])`).join(",\n  ")}
];`,
  };

  function instantiations(subject: Installed, program: string): number {
    const output = compile(
      subject,
      compiler,
      { "program.mts": program },
      "--extendedDiagnostics",
      "--skipLibCheck",
    );
    const count = Number(/^Instantiations:\s+(\d+)$/m.exec(output)?.[1]);
    if (!Number.isInteger(count) || output.includes("error TS")) throw new Error(output);
    return count;
  }
  let idleCount: number | undefined; // a call has the same beginning in each program
  const costOf = (subject: Installed, call: string) => {
    idleCount ??= instantiations(installed(), idle);
    return instantiations(subject, idle + call) - idleCount;
  };

  it.each(Object.entries(calls))(`%s: costs at most ${instantiationsBudget}`, (_, call) => {
    const cost = costOf(installed(), call);
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThanOrEqual(instantiationsBudget);
  });

  it("a call that computes its type at length would be seen", () => {
    const declarations = "dist/client-options.d.ts";
    const slow = `type Count<A, T extends 0[] = []> = T["length"] extends 500 ? A : Count<A, [...T, 0]>;
type Slow<A> = A extends object ? Count<A> : never;
type ThrowingOperations`;
    const fault = faulty(replace(declarations, "type ThrowingOperations", slow));
    const plain =
      '(args: OperationTypes[Id]["arguments"], options?: CallOptions) => Promise<OperationTypes[Id]["data"]>';
    const computed = '<A>(args: A) => Promise<OperationTypes[Id]["data"] & Slow<A>>';
    replace(declarations, plain, computed)(fault.package);
    expect(costOf(fault, calls["one call"])).toBeGreaterThan(instantiationsBudget);
  });
});
