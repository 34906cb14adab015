import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { describeWith } from "../needs.js";
import { compile } from "./compile.js";
import { faulty, replace } from "./faulty.js";
import { installed } from "./installed.js";

const consumer = "test/package/consumer";
const compilerOf = (version: string) => `test/runtimes/node_modules/typescript-${version}/bin/tsc`;

for (const version of ["5.4", "5.9", "6.0", "7.0"]) {
  const tsc = compilerOf(version);
  describeWith(tsc, "npm ci --prefix test/runtimes")(`TypeScript ${version}`, () => {
    it.each(["nodenext", "bundler"] as const)(
      "%s: users' programs and our declarations check",
      (resolution) => {
        expect(compile(installed(), { tsc, resolution }, consumer)).toBe("");
      },
    );
  });
}

it("would see a program that is wrong, types that have become any, and a declaration that means nothing", () => {
  const fault = faulty((folder) => {
    const plant = (text: string | RegExp, by: string) =>
      replace("dist/client-options.d.ts", text, by)(folder);
    plant(/args: OperationTypes\[Id\]\["arguments"\]/g, "args: any");
    plant("interface CallOptions {", "interface CallOptions extends Lost {");
  });
  const compiler = { tsc: "node_modules/typescript/bin/tsc", resolution: "nodenext" } as const;
  const programs = readdirSync(consumer).map((name) => [name, readFileSync(join(consumer, name), "utf8")]);
  const wrong = `import { createClient } from "aitronos-knowledge"; createClient({ apiKey: 1 });`;
  const printed = compile(fault, compiler, { ...Object.fromEntries(programs), "wrong.mts": wrong });
  expect(printed).toContain("wrong.mts(1,");
  expect(printed).toContain("Unused '@ts-expect-error'");
  expect(printed).toContain("Cannot find name 'Lost'");
});
