import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import type { Description } from "../../../scripts/description/description.js";
import { readCorpus } from "./corpus.js";
import { disagreements, type Readings } from "./disagreements.js";
import { readings } from "./readings.js";

interface Known {
  in: string;
  at: string;
  because: string;
}
interface Planted {
  what: string;
  in: string;
  of: "types" | "checks" | "docs";
  from: string;
  to: string;
  found: string;
}
const read = <Row>(name: string): Row[] =>
  parseYaml(readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8")) as Row[];
const known = read<Known>("known.yaml");
const planted = read<Planted>("planted.yaml");

const corpus = await readCorpus();
const all = new Map<string, Readings>();
for (const [name, description] of corpus) all.set(name, await readings(description));
for (const { what, in: name, of, from, to } of planted)
  all.set(
    what,
    await readings(corpus.get(name) as Description, (text, kind) =>
      kind === of ? text.replace(from, () => to) : text,
    ),
  );
const found = disagreements(all);
const isKnown = (name: string, sentence: string) =>
  known.find((row) => row.in === name && new RegExp(row.at).test(sentence));

it.each([...corpus.keys()])("types, checks and docs of %s agree on each field", (name) => {
  expect(found.get(name)?.filter((sentence) => !isKnown(name, sentence))).toEqual([]);
});

it.each(known)("there is a difference $at", (row) => {
  expect(found.get(row.in)?.some((sentence) => isKnown(row.in, sentence) === row)).toBe(true);
});

describe("a disagreement is found", () => {
  it.each(planted)("$what", ({ what, in: name, found: sentence }) => {
    expect(found.get(name)).not.toContain(sentence);
    expect(found.get(what)).toContain(sentence);
  });
});
