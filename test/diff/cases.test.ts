import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getTypes, parseYaml } from "@redocly/openapi-core";
import { afterAll, describe, expect, it } from "vitest";
import { type Judgement, judgements, levels } from "../../scripts/diff/judgements.js";
import { type DiffCase, removeCopies, runCase } from "./diff-case.js";
import { entries, type Member, membersOf, rowsMet, surprises, verdictsAmong } from "./every-edit.js";

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

describe("every edit of every member", () => {
  it.each(Object.entries(entries))("of %s has its verdict, wherever the object stands", (type, entry) => {
    expect(membersOf(entry).flatMap(([name, member]) => surprises(type, name, member))).toEqual([]);
  });

  it("that OpenAPI does not know is never harmless", () => {
    const judgedWhole = /^(Components|ExternalDocs|Discriminator|Xml|Callback|OAuthFlows|SecurityScheme)$/;
    const types = Object.keys(entries).filter((type) => !judgedWhole.test(type));
    const unknown: Member = { values: [1, 2], send: "major", read: "major" };
    const extension: Member = { values: [1, 2], send: "patch", read: "patch" };
    expect(types.flatMap((type) => surprises(type, "unheardOf", unknown))).toEqual([]);
    expect(types.flatMap((type) => surprises(type, "x-unheard-of", extension))).toEqual([]);
  });

  /** By the tables of Redocly, which know OpenAPI 3.1 without us. Lists and maps of objects have no members of their own. */
  it("is every one, by a second reading of the specification", () => {
    const flow = /^(ImplicitFlow|PasswordFlow|ClientCredentials|AuthorizationCode)$/;
    const theirs = Object.entries(getTypes("oas3_1")).flatMap(([type, { properties = {} }]) => {
      const name = type.replace(flow, "OAuthFlow").replace("OAuth2Flows", "OAuthFlows");
      return Object.keys(properties).map((member) => `${name}.${member}`);
    });
    const specified = theirs.filter(
      (one) => !/\.x-|^(X|Logo|TagGroup|PathItem\.\$ref|Responses\.)/.test(one),
    );
    const ours = Object.entries(entries).flatMap(([type, entry]) =>
      membersOf(entry).map(([name]) => `${type}.${name}`),
    );
    expect(specified.length).toBeGreaterThan(180);
    expect(specified.filter((one) => !ours.includes(one))).toEqual([]);
  });
});

function formsIn(file: string) {
  const text = readFileSync(join(import.meta.dirname, file), "utf8");
  const types = parseYaml(text) as Record<string, Record<string, unknown[]>>;
  return Object.entries(types).flatMap(([type, topics]) =>
    Object.entries(topics).map(([topic, forms]) => ({ type, topic, forms })),
  );
}

describe("two forms of an object", () => {
  it.each(formsIn("equal-spellings.yaml"))("of $type that are one: $topic", ({ type, forms }) => {
    expect(forms.length).toBeGreaterThan(1);
    expect(verdictsAmong(type, forms).filter(({ verdict }) => verdict !== "none")).toEqual([]);
  });

  it.each(formsIn("other-meanings.yaml"))("of $type that are not one: $topic", ({ type, forms }) => {
    const found = verdictsAmong(type, forms);
    expect(found).not.toEqual([]);
    expect(found.filter(({ verdict }) => verdict === "none" || verdict === "docs")).toEqual([]);
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
    expect(judgements.filter((row) => !decided.has(row) && !rowsMet.has(row))).toEqual([]);
  });
});
