import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { facts } from "../../generated/client.js";
import { bundleSize } from "./bundle-size.js";
import { compile } from "./compile.js";
import { faulty, replace } from "./faulty.js";
import { type Installed, installed } from "./installed.js";
import { withoutChecks } from "./without-checks.js";

/** In bytes: what the client costs before its first operation, and what each operation may add. */
const operations = Object.keys(facts).length;
const clientBudget = 7_660 + operations * 60;
const checksBudget = 300 + operations * 100;
const instantiationsBudget = 10_000;

const client = `export { createClient } from "aitronos-knowledge";`;
const size = ({ project }: Installed, program: string) => bundleSize(program, project);

describe("bytes, minified and compressed, openapi-fetch included", () => {
  it(`the whole client takes at most ${clientBudget + checksBudget}`, async () => {
    expect(await size(installed(), client)).toBeLessThanOrEqual(clientBudget + checksBudget);
  });

  it(`without checks it takes at most ${clientBudget}, and checks at most ${checksBudget} more`, async () => {
    const { plugin, finish } = withoutChecks();
    const source = `export { createClient } from "./src/index.js";`;
    const without = await bundleSize(source, ".", [plugin]);
    finish();
    expect(without).toBeLessThanOrEqual(clientBudget);
    expect((await bundleSize(source, ".")) - without).toBeLessThanOrEqual(checksBudget);
  });

  it("a module that does not belong there would be seen", async () => {
    const noise = Array.from({ length: 400 }, (_, index) => Math.sin(index).toString(36)).join();
    const fat = faulty((folder) =>
      appendFileSync(join(folder, "dist/index.js"), `\nglobalThis.noise = ${JSON.stringify(noise)};\n`),
    );
    replace("package.json", '"sideEffects": false', '"sideEffects": true')(fat.package);
    expect(await size(fat, client)).toBeGreaterThan(clientBudget + checksBudget);
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
    throwing: `export const url = (await knowledge.getUploadUrl(${file})).signed_url;`,
    safe: `const result = await knowledge.safe.getUploadUrl(${file});
if (result.ok) result.data.signed_url;
else if (result.error.kind === "api" && result.error.code === "VECTOR_STORE_NOT_FOUND") result.error.details.store_id;`,
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
  const costOf = (subject: Installed, call: string) =>
    instantiations(subject, idle + call) - instantiations(subject, idle);

  it.each(Object.entries(calls))(`one call, %s, costs at most ${instantiationsBudget}`, (_, call) => {
    const cost = costOf(installed(), call);
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThanOrEqual(instantiationsBudget);
  });

  it("a call that computes its type at length would be seen", () => {
    const declarations = "dist/create-client.d.ts";
    const slow = `type Count<A, T extends 0[] = []> = T["length"] extends 500 ? A : Count<A, [...T, 0]>;
type Slow<A> = A extends object ? Count<A> : never;
type ThrowingOperations`;
    const fault = faulty(replace(declarations, "type ThrowingOperations", slow));
    const plain =
      '(args: OperationTypes[Id]["arguments"], options?: CallOptions) => Promise<OperationTypes[Id]["data"]>';
    const computed = '<A>(args: A) => Promise<OperationTypes[Id]["data"] & Slow<A>>';
    replace(declarations, plain, computed)(fault.package);
    expect(costOf(fault, calls.throwing)).toBeGreaterThan(instantiationsBudget);
  });
});
