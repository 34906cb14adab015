import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { afterAll, describe, expect, it } from "vitest";
import { type Judgement, judgements, levels } from "../../scripts/diff/judgements.js";
import { type DiffCase, removeCopies, runCase } from "./diff-case.js";

const folder = join(import.meta.dirname, "cases");
const cases = readdirSync(folder).map(
  (name) => [name, parseYaml(readFileSync(join(folder, name), "utf8")) as DiffCase] as const,
);

afterAll(removeCopies);

const decided = new Set<Judgement>();

describe("a change of the description", () => {
  it.concurrent.each(cases)("%s", async (_, diffCase) => {
    const { found, rows } = await runCase(diffCase);
    expect(found).toEqual(diffCase.want);
    for (const row of rows) decided.add(row);
  });
});

/** What the name of a case begins with says what it has to ask for. */
const prefixes: Record<string, (typeof levels)[number] | undefined> = {
  breaks: "major",
  new: "minor",
  precise: "patch",
  docs: "docs",
  same: undefined,
};

describe("the cases", () => {
  it.each(cases)("%s keep what their names say", (name, { topic, base = [], revision = [], want }) => {
    const gravest = levels.findLast((level) => want.some(({ verdict }) => verdict === level));
    expect(topic).toMatch(/\.$/);
    expect([...base, ...revision]).not.toEqual([]);
    expect(Object.entries(prefixes)).toContainEqual([name.split("-")[0], gravest]);
  });

  it("are 42 breaking edits and 16 harmless ones at least", () => {
    const count = (prefix: string) => cases.filter(([name]) => name.startsWith(`${prefix}-`)).length;
    expect(count("breaks")).toBeGreaterThanOrEqual(42);
    expect(count("same") + count("docs")).toBeGreaterThanOrEqual(16);
  });

  it("show every row of the table of judgements at work, so that none can change unseen", () => {
    expect(judgements.filter((row) => !decided.has(row))).toEqual([]);
  });
});
