import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Description } from "../../../scripts/description/description.js";
import { emitTypes } from "../../../scripts/stages/types/emit-types.js";
import { type Row, rewrites } from "./rewrites.js";

const description = ({ schemas, paths = {} }: Row): Description => ({
  openapi: "3.1.0",
  info: { title: "One rewrite", version: "1" },
  paths,
  components: { schemas },
});

const inOneLine = (text: string): string => text.replaceAll(/\/\*\*.*?\*\//gs, "").replaceAll(/\s+/g, " ");

/** Prints each description of stdin, in a process of its own: here our rewrites have changed modules that openapi-typescript shares. */
const program = `
import { readFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";
const print = async ([description, readWriteMarkers]) => {
  const options = { silent: true, defaultNonNullable: false, emptyObjectsUnknown: true, readWriteMarkers };
  return astToString(await openapiTS(JSON.stringify(description), options)).toString();
};
const texts = [];
for (const row of JSON.parse(readFileSync(0, "utf8"))) texts.push(await print(row).catch(({ message }) => message));
console.log(JSON.stringify(texts));
`;

/** What openapi-typescript prints by itself, or the message of the error with which it ends. */
function printed(rows: Row[]): string[] {
  const input = rows.map((row) => [description(row), emitTypes(description(row)).includes("$Read")]);
  const args = ["--input-type=module", "--eval", program];
  const texts: string[] = JSON.parse(
    execFileSync(process.execPath, args, { input: JSON.stringify(input), encoding: "utf8" }),
  );
  return texts.map(inOneLine);
}

const folder = new URL("../../../scripts/stages/types/", import.meta.url);
const code = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
const named = code.flatMap((text) =>
  [...text.matchAll(/(?:\/\/|\*) \[([a-z-]+)\] /g)].map(([, name]) => name),
);

describe("a rewrite of what openapi-typescript prints wrongly", () => {
  it("has a row, and each row a rewrite", () => {
    expect(named.toSorted()).toEqual(Object.keys(rewrites).toSorted());
  });

  const texts = printed(Object.values(rewrites));
  it.each(Object.entries(rewrites).map(([name, row], index) => [name, row, texts[index] as string] as const))(
    "%s is needed",
    (name, row, text) => {
      const reason = text.includes(row.ours)
        ? `openapi-typescript prints ${row.ours} rightly now: remove the rewrite ${name}`
        : `openapi-typescript prints ${text} now: see whether the rewrite ${name} is still needed`;
      expect(text, reason).toContain(row.theirs);
    },
  );

  it.each(Object.entries(rewrites))("%s prints what the schema says", (_, row) => {
    expect(inOneLine(emitTypes(description(row)))).toContain(row.ours);
  });
});
