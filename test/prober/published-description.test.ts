import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readOperations } from "../../scripts/description/read-operations.js";
import { command } from "./command.js";
import { description, oneOperation } from "./laboratory-run.js";

describe("the description that a server publishes", () => {
  const published = "test/diff/published/fastapi.json";

  const differs = {
    contract: { ...oneOperation, security: [] },
    args: ["--description", "generated/openapi.yaml"],
  };

  it("exits with 0, 1 or 2, and asks no server", async () => {
    const agreed = await command(["--description", published]);
    expect(agreed).toEqual({ code: 0, printed: `AGREES: ${published} says what the contract says.` });
    const other = await command(differs.args, differs);
    expect(other.printed).toMatch(/^getUploadUrl, the credentials: .*\nDISAGREES: .* in one place\.$/);
    expect(other.code).toBe(1);
    expect(await command(["--description", "package.json"])).toMatchObject({ code: 2 });
  });

  it("has skipped in JUnit what is only inferred and not there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "description-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const junit = join(folder, "junit.xml");
    const contract = description;
    const paths = Object.entries(contract.paths ?? {}).filter(([path]) => !path.endsWith("/logs"));
    const published = join(folder, "openapi.json");
    writeFileSync(published, JSON.stringify({ ...contract, paths: Object.fromEntries(paths) }));
    const args = ["--description", published, "--junit", junit];
    expect(await command(args, { contract })).toEqual({
      code: 0,
      printed: `not there, and only inferred: getProcessingLogs\nAGREES: ${published} says what the contract says.`,
    });
    const xml = readFileSync(junit, "utf8");
    expect(xml).toContain(
      `tests="${readOperations(description).length}" failures="0" errors="0" skipped="1"`,
    );
    expect(xml).toContain('<skipped message="not there"/>');

    const alone = await command([...args, "--only", "getProcessingLogs"], { contract });
    expect(alone.printed).toContain("COULD NOT RUN: nothing was compared.");
    expect(alone.code).toBe(2);
  });

  it("is told in every report: JUnit, JSON and the annotations of GitHub", async () => {
    const folder = mkdtempSync(join(tmpdir(), "description-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [junit, json] = ["junit.xml", "report.json"].map((name) => join(folder, name)) as [string, string];
    const reports = ["--github", "--junit", junit, "--json", json];
    const { printed } = await command([...differs.args, ...reports], differs);
    expect(printed).toMatch(
      /^::error file=openapi\/[^,]*,line=\d+,col=\d+,title=contract%3A description::getUploadUrl as described, the credentials: /m,
    );
    const xml = readFileSync(junit, "utf8");
    expect(xml).toContain('tests="1" failures="1" errors="0"');
    expect(xml).toMatch(
      /<failure [^>]* type="description">error \(description\) description of getUploadUrl, the cred/,
    );
    expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({
      exitCode: 1,
      outcomes: [{ kind: "description", result: "violated", violations: [{ at: "the credentials" }] }],
    });

    await command(["--description", "package.json", "--junit", junit]);
    expect(readFileSync(junit, "utf8")).toContain("package.json is not an OpenAPI 3.0 or 3.1 description");
  });
});
