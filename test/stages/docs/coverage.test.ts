import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measureCoverage, shortfall } from "../../../scripts/prober/coverage/coverage.js";
import { exceptionsFile, readExceptions } from "../../../scripts/prober/coverage/exceptions.js";
import { coverageJson } from "../../../scripts/prober/reports/coverage-json.js";
import type { Run } from "../../../scripts/prober/run.js";
import { faultyTarget } from "../../prober/faulty-target.js";
import { runAll } from "../../prober/laboratory-run.js";
import { builtSite } from "./site.js";

const site = await builtSite();
const page = site.get("coverage.md") ?? "";
/** A day on which no exception has expired: the gate looks at the calendar, and this page does not. */
const today = new Date(Math.min(...readExceptions().map(({ until }) => Date.parse(until))));

describe("the coverage page", () => {
  let run: Run;
  beforeAll(async () => {
    ({ run } = await runAll(faultyTarget({}), 150));
  });
  const measured = (evidence: ReadonlySet<string>) =>
    measureCoverage(run.laboratory, evidence, readExceptions(), today);

  it("says, byte for byte, what a run of the contract checks reached", () => {
    expect(site.get("coverage.json")).toBe(coverageJson(measured(run.evidence)));
  });

  it("would be seen saying more than a run has reached", () => {
    const lost = [...run.evidence].find((name) => shortfall(measured(without(run, name))).length > 0);
    expect(lost).toBeDefined();
    expect(site.get("coverage.json")).not.toBe(coverageJson(measured(without(run, lost ?? ""))));
  });

  it("names every statement of the report for programs", () => {
    const { statements } = JSON.parse(site.get("coverage.json") ?? "") as {
      statements: { kind: string; name: string }[];
    };
    expect(statements.length).toBeGreaterThan(400);
    const answers = new Map(page.split(/^### /m).map((part) => [part.split("\n")[0], part]));
    const missing = statements.filter(({ kind, name }) => {
      const [id, place = "", ...rest] = name.split(" ");
      const answer = answers.get(`${id}: ${place}`) ?? "";
      if (kind === "operation") return !page.includes(`\n## ${name}\n`);
      if (kind === "status") return answer === "";
      if (kind === "example") return !page.includes(`\`${place}\``);
      if (kind === "error code") return !answer.includes(`\`${rest[0]}\``);
      if (kind === "request field") return !answers.get(`${id}: request`)?.includes(`\n- \`${place}\`: `);
      if (kind === "response field") return !answer.includes(`\n- \`${rest.join(" ")}\`: `);
      const [field, keyword] = [rest.slice(0, -1).join(" "), rest.at(-1) ?? ""];
      const row = answer
        .split("\n")
        .find((line) => line.startsWith(field === "" ? "- the whole body: " : `- \`${field}\`: `));
      return !row?.includes(keyword);
    });
    expect(missing).toEqual([]);
  });

  it("shows each exception with its reason and its last day", () => {
    const words = page.replaceAll(/\s+/g, " ");
    for (const { because, until, statements } of readExceptions()) {
      expect(words).toContain(because.trim().replaceAll(/\s+/g, " "));
      expect(page).toContain(`**Until ${until}:**`);
      for (const name of statements) expect(page).toContain(`\`${name.split(": ")[1]}\``);
    }
  });

  it("leads to the page of the operation, and is led to by the guides", () => {
    expect(page).toContain("[Get upload URL](reference/getUploadUrl.md)");
    for (const guide of ["check-your-server", "change-the-contract"])
      expect(site.get(`guides/${guide}.md`)).toContain("(../coverage.md)");
  });
});

describe("exceptions that cannot be read", () => {
  const folder = mkdtempSync(join(tmpdir(), "coverage-"));
  const spec = join(folder, "openapi.yaml");
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => cpSync("openapi", folder, { recursive: true }));

  it.each([
    ["broken YAML", "- because: [", /coverage-exceptions\.yaml is no YAML/],
    ["no list", "because: nothing", /coverage-exceptions\.yaml is no list/],
    [
      "no last day",
      "- because: A reason of enough words.\n  statements: [a]",
      /exception 1 lacks a day to expire/,
    ],
  ])("%s stops the docs and says where", async (_, text, message) => {
    writeFileSync(join(folder, "coverage-exceptions.yaml"), text);
    await expect(builtSite(spec)).rejects.toThrow(message);
  });

  it("are demanded of nobody who has no such file", async () => {
    rmSync(join(folder, "coverage-exceptions.yaml"));
    const other = await builtSite(spec);
    expect([...other.keys()].filter((path) => path.startsWith("coverage"))).toEqual([]);
    expect(readFileSync(exceptionsFile, "utf8")).toContain("because");
  });
});

const without = ({ evidence }: Run, lost: string): Set<string> =>
  new Set([...evidence].filter((name) => name !== lost));
