import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { extensions } from "../../../scripts/description/extensions.js";
import type { ParsedFiles } from "../../../scripts/redocly/open-files.js";
import { parseYaml } from "../../../scripts/redocly/yaml.js";
import { openDescription } from "../../../scripts/stages/bundle/open-description.js";
import { houseRules } from "../../../scripts/stages/lint/house-rules.js";
import { lint } from "../../../scripts/stages/lint/lint.js";

/** A mistake in the description, and the finding that it must lead to. */
interface Fault {
  why: string;
  file: string;
  /** What is replaced in the file; without it, the whole file. */
  replace?: string;
  by: string;
  rule: string;
  severity?: "warn";
  /** Where … stands, another operation may be the first, or their number another. */
  message: string;
  hint?: string | null;
  /** A text in the line that the finding names. */
  at: { file: string; text: string };
  /** Other rules that find something too. */
  also?: string[];
}

const folder = join(import.meta.dirname, "lint-faults");
const faults = readdirSync(folder).map(
  (name) => [name, parseYaml(readFileSync(join(folder, name), "utf8")) as Fault] as const,
);

const copy = mkdtempSync(join(tmpdir(), "lint-faults-"));
cpSync("openapi", join(copy, "openapi"), { recursive: true });
afterAll(() => rmSync(copy, { recursive: true }));

/** The files of the copy, each parsed once. */
const parsed: ParsedFiles = new Map();

/** Lints a copy of the description while the fault is in it. */
async function lintWith({ file, replace, by }: Fault) {
  const path = join(copy, file);
  const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  writeFileSync(path, replace === undefined ? by : planted(path, replace, by));
  parsed.delete(path);
  const root = join(copy, "openapi/openapi.yaml");
  const findings = await lint(root, { source: openDescription(root, { before: parsed }) });
  const seen = findings.map((finding) => ({
    ...finding,
    file: relative(copy, resolve(finding.file)),
    text: readFileSync(finding.file, "utf8").split("\n")[finding.line - 1],
    message: finding.message.replaceAll(`${relative("", copy)}/`, "").replaceAll(`${copy}/`, ""),
  }));
  if (before === undefined) rmSync(path);
  else writeFileSync(path, before);
  parsed.delete(path);
  return seen;
}

function planted(path: string, replace: string, by: string): string {
  const parts = readFileSync(path, "utf8").split(replace);
  expect(parts, `${path} has the text that is replaced once`).toHaveLength(2);
  return parts.join(by);
}

describe("the description", () => {
  it("has no findings as it stands", async () => {
    expect(await lint("openapi/openapi.yaml")).toEqual([]);
  });

  it.each(faults)("with the fault %s is refused", async (_, fault) => {
    const { rule, severity = "error", message, hint = " ", at, also = [] } = fault;
    const findings = await lintWith(fault);
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([rule, ...also]));
    // A fault in something shared is found through every operation, and reported once.
    const places = findings.map(({ file, line, column, rule: by }) => `${file}:${line}:${column} ${by}`);
    expect(places).toEqual([...new Set(places)]);
    const parts = message.split("…");
    const found = findings.find(
      (finding) => finding.rule === rule && parts.every((part) => finding.message.includes(part)),
    );
    expect(found ?? findings).toMatchObject({
      severity,
      file: at.file,
      text: expect.stringContaining(at.text),
      hint: hint === null ? undefined : expect.stringContaining(hint),
    });
  });
});

describe("the planted faults", () => {
  it("belong to the rules that the table of extensions names", () => {
    const names = houseRules.flat().map(({ name }) => name);
    const named = Object.values(extensions).flatMap((each) => ("lint" in each ? each.lint : []));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
  });

  it("show every house rule at work", () => {
    const planted = new Set(faults.map(([, { rule }]) => rule));
    const names = houseRules.flat().map(({ name }) => `house/${name}`);
    const others = ["house/live-secret", "house/unused-file"];
    expect([...names, ...others].filter((name) => !planted.has(name))).toEqual([]);
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
