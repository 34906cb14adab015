import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Description, methods } from "../../scripts/description/description.js";
import { emitChecks, readKeywords } from "../../scripts/stages/checks/emit-checks.js";
import { emitClient } from "../../scripts/stages/client/emit-client.js";
import { emitTypes } from "../../scripts/stages/types/emit-types.js";
import { describeWith } from "../needs.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const file = join(root, "bench/node_modules/@octokit/openapi/generated/api.github.com.json");

const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  module: "nodenext",
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

/** Three calls as users would write them: a path, a body beside a path, an address of its own; and three mistakes that must not compile. */
const usage = `
import type { Operations } from "./client.js";
export async function use(operations: Operations): Promise<string[]> {
  const repository = await operations.reposGet({ owner: "octokit", repo: "openapi" });
  const issue = await operations.issuesCreate({ owner: "octokit", repo: "openapi", title: "Broken", labels: ["bug"] });
  const asset = await operations.reposUploadReleaseAsset({ owner: "o", repo: "r", release_id: 1, name: "a", body: new Blob(["a"]) });
  // @ts-expect-error a path parameter is missing
  await operations.reposGet({ owner: "octokit" });
  // @ts-expect-error a field of the body has the wrong type
  await operations.issuesCreate({ owner: "octokit", repo: "openapi", title: ["Broken"] });
  // @ts-expect-error no such argument
  await operations.reposGet({ owner: "octokit", repo: "openapi", branch: "main" });
  if (repository.error) return [repository.error.message ?? ""];
  return [repository.data.full_name, issue.data?.html_url ?? "", asset.data?.browser_download_url ?? ""];
}
`;

describeWith(file, "npm ci --prefix bench")("GitHub's description", () => {
  const out = mkdtempSync(join(tmpdir(), "github-"));
  let description: Description;
  afterAll(() => rmSync(out, { recursive: true }));

  beforeAll(() => {
    description = JSON.parse(readFileSync(file, "utf8")) as Description;
    const { text, companions } = emitClient(description);
    writeFileSync(join(out, "types.ts"), emitTypes(description));
    writeFileSync(join(out, "client.ts"), text);
    writeFileSync(join(out, "checks.ts"), emitChecks(description));
    writeFileSync(join(out, "keywords.ts"), readKeywords());
    writeFileSync(join(out, "usage.ts"), usage);
    writeFileSync(
      join(out, "tsconfig.json"),
      JSON.stringify({ compilerOptions, files: ["usage.ts", "checks.ts"] }),
    );
    writeFileSync(join(out, "package.json"), '{ "type": "module" }');
    for (const name of companions)
      writeFileSync(join(out, name), readFileSync(join(root, "scripts/stages/client", name), "utf8"));
    mkdirSync(join(out, "node_modules"));
    for (const name of ["openapi-fetch", "openapi-typescript-helpers"])
      symlinkSync(join(root, "node_modules", name), join(out, "node_modules", name), "dir");
  });

  it("has a method for every operation", () => {
    const described = Object.values(description.paths ?? {}).flatMap((item) =>
      methods.filter((method) => method in item),
    );
    const emitted = readFileSync(join(out, "client.ts"), "utf8").match(
      /^ {4}(?:byMediaType\()?send\.[A-Z]+\(/gm,
    );
    expect(described.length).toBeGreaterThan(1000);
    expect(emitted).toHaveLength(described.length);
  });

  it("becomes code that the strictest compiler takes", () => {
    const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
    const { stdout, status } = spawnSync(process.execPath, [tsc, "-p", out], { encoding: "utf8" });
    expect({ stdout, status }).toEqual({ stdout: "", status: 0 });
  }, 120_000);
});
