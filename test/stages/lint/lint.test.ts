import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { bundle, createConfig, parseYaml } from "@redocly/openapi-core";
import { afterAll, describe, expect, it } from "vitest";
import { houseRules } from "../../../scripts/redocly/rules/house-rules.js";
import { lint } from "../../../scripts/stages/lint/lint.js";

/** A mistake in the description, and the finding that it must lead to. */
interface Fault {
  why: string;
  file: string;
  replace: string;
  by: string;
  rule: string;
  message: string;
  /** file:line */
  at: string;
  /** Other rules that answer too. */
  also?: string[];
}

const folder = join(import.meta.dirname, "lint-faults");
const faults = readdirSync(folder).map(
  (name) => [name, parseYaml(readFileSync(join(folder, name), "utf8")) as Fault] as const,
);

const copies = mkdtempSync(join(tmpdir(), "lint-faults-"));
afterAll(() => rmSync(copies, { recursive: true }));

/** Lints a copy of the description in which the fault is planted. */
async function lintWith({ file, replace, by }: Fault) {
  const copy = mkdtempSync(join(copies, "copy-"));
  cpSync("openapi", join(copy, "openapi"), { recursive: true });
  const source = readFileSync(join(copy, file), "utf8");
  expect(source.split(replace), `${file} has the text that is replaced once`).toHaveLength(2);
  writeFileSync(
    join(copy, file),
    source.replace(replace, () => by),
  );
  const findings = await lint(join(copy, "openapi/openapi.yaml"));
  return findings.map((finding) => ({
    ...finding,
    file: relative(copy, resolve(finding.file)),
    message: finding.message.replaceAll(`${copy}/`, ""),
  }));
}

describe("the description", () => {
  it("has no findings as it stands", async () => {
    expect(await lint("openapi/openapi.yaml")).toEqual([]);
  });

  it("reaches every file of paths and components", async () => {
    const config = await createConfig({});
    const { fileDependencies } = await bundle({ ref: "openapi/openapi.yaml", config });
    const files = ["paths", "components"]
      .flatMap((name) => readdirSync(`openapi/${name}`, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => resolve(parentPath, name));
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => !fileDependencies.has(file))).toEqual([]);
  });

  it.each(faults)("with the fault %s is refused", async (_, fault) => {
    const findings = await lintWith(fault);
    const rules = new Set(findings.map(({ rule }) => rule));
    expect(rules).toEqual(new Set([fault.rule, ...(fault.also ?? [])]));
    const [finding] = findings.filter(({ rule }) => rule === fault.rule);
    expect(finding).toMatchObject({ severity: "error", message: expect.stringContaining(fault.message) });
    expect(`${finding?.file}:${finding?.line}`).toBe(fault.at);
    expect(finding?.hint).toBeTruthy();
  });
});

describe("the planted faults", () => {
  it("show every house rule at work", () => {
    const planted = new Set(faults.map(([, { rule }]) => rule));
    expect(houseRules.map(({ name }) => name).filter((name) => !planted.has(`house/${name}`))).toEqual([]);
  });

  it.each([
    ["provenance missing", /^provenance-of-response-missing/, 1],
    ["an unpaired exchange", /^exchange-/, 5],
    ["a status without an exchange", /^status-without-exchange/, 1],
    ["another status in the body", /^error-status-/, 2],
    ["a field that the schema does not name", /^field-unknown-/, 4],
    ["a session that has expired", /^expired-/, 2],
    ["a live-looking secret", /^secret-in-/, 2],
    ["x-repeatable missing", /^repeatable-missing/, 1],
    ["x-sensitive missing", /^sensitive-missing/, 2],
    ["a missing file", /^file-missing-/, 2],
  ])("have %s", (_, name, count) => {
    expect(faults.filter(([file]) => name.test(file))).toHaveLength(count);
  });
});
