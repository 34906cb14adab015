import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";

/** Every file of ours, and every package, that `entry` needs when it runs. Types are gone by then. */
function needs(entry: string): string[] {
  const { inputs } = buildSync({
    entryPoints: [entry],
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    metafile: true,
    write: false,
  }).metafile;
  const packages = Object.values(inputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
  return [...new Set([...Object.keys(inputs), ...packages.map(({ path }) => path)])].sort();
}

const outside = (allowed: RegExp, entry: string) => needs(entry).filter((path) => !allowed.test(path));

describe("who may import whom", () => {
  it("generated/ needs openapi-fetch and itself", () => {
    expect(outside(/^(generated\/|openapi-fetch$)/, "generated/client.ts")).toEqual([]);
    expect(outside(/^generated\//, "generated/checks.ts")).toEqual([]);
  });

  it("the client needs generated/ and openapi-fetch, and neither Node nor the sandbox", () => {
    expect(outside(/^(src\/(?!sandbox|command|node)|generated\/|openapi-fetch$)/, "src/index.ts")).toEqual(
      [],
    );
  });

  it("the sandbox shares no code with the client: it runs on what is generated for it alone", () => {
    expect(outside(/^(src\/sandbox\/|generated\/sandbox\.ts$|node:)/, "src/sandbox/index.ts")).toEqual([]);
    expect(needs("src/index.ts")).not.toContain("generated/sandbox.ts");
  });

  it("the command is out of reach: neither the client nor the sandbox needs it", () => {
    const command = "src/command/command.ts";
    expect(needs(command)).toContain("src/sandbox/create-sandbox.ts");
    expect(outside(/^(src\/(sandbox|command)\/|generated\/sandbox\.ts$|node:)/, command)).toEqual([]);
    expect([...needs("src/index.ts"), ...needs("src/sandbox/index.ts")]).not.toContain(command);
  });

  it("the pipeline knows OpenAPI, and neither src/ nor what it generates", () => {
    expect(
      outside(
        /^(scripts\/|node:|@redocly\/|openapi-typescript|typescript$|esbuild$|marked$|ajv)/,
        "scripts/generate.ts",
      ),
    ).toEqual([]);
  });

  it("an import that crosses would be seen", () => {
    expect(outside(/^src\//, "src/index.ts")).toContain("generated/client.ts");
    expect(outside(/^(src|generated)\//, "src/index.ts")).toEqual(["openapi-fetch"]);
  });
});
