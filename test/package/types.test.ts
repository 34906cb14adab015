import { describe, expect, it } from "vitest";
import { describeWith } from "../needs.js";
import { compile } from "./compile.js";
import { faulty, replace } from "./faulty.js";
import { installed } from "./installed.js";

const compilerOf = (version: string) => `test/runtimes/node_modules/typescript-${version}/bin/tsc`;

for (const version of ["5.4", "5.9", "6.0", "7.0"]) {
  const tsc = compilerOf(version);
  describeWith(tsc, "npm ci --prefix test/runtimes")(`TypeScript ${version}`, () => {
    it.each(["nodenext", "bundler"] as const)(
      "%s: users' programs and our declarations check",
      (resolution) => {
        expect(compile(installed(), { tsc, resolution }, "test/package/consumer")).toBe("");
      },
    );
  });
}

describe("would see", () => {
  const compiler = { tsc: "node_modules/typescript/bin/tsc", resolution: "nodenext" } as const;

  it("a program that is wrong", () => {
    const program = `import { createClient } from "aitronos-knowledge"; createClient({ apiKey: 1 });`;
    expect(compile(installed(), compiler, { "wrong.mts": program })).toContain("wrong.mts(1,");
  });

  it("types that have become any", () => {
    const fault = faulty(
      replace("dist/create-client.d.ts", /args: OperationTypes\[Id\]\["arguments"\]/g, "args: any"),
    );
    expect(compile(fault, compiler, "test/package/consumer")).toContain("Unused '@ts-expect-error'");
  });

  it("a declaration that means nothing", () => {
    const fault = faulty(
      replace("dist/create-client.d.ts", "interface CallOptions {", "interface CallOptions extends Lost {"),
    );
    expect(compile(fault, compiler, "test/package/consumer")).toContain("Cannot find name 'Lost'");
  });
});
