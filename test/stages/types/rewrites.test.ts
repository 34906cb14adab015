import { readdirSync, readFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";
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

/** What openapi-typescript prints by itself, or the message of the error with which it ends. */
async function printed(row: Row): Promise<string> {
  try {
    const nodes = await openapiTS(JSON.stringify(description(row)), {
      silent: true,
      defaultNonNullable: false,
      emptyObjectsUnknown: true,
      readWriteMarkers: emitTypes(description(row)).includes("$Read"),
    });
    return inOneLine(astToString(nodes));
  } catch (error) {
    return (error as Error).message;
  }
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

  it.each(Object.entries(rewrites))("%s is needed", async (name, row) => {
    const text = await printed(row);
    const reason = text.includes(row.ours)
      ? `openapi-typescript prints ${row.ours} rightly now: remove the rewrite ${name}`
      : `openapi-typescript prints ${text} now: see whether the rewrite ${name} is still needed`;
    expect(text, reason).toContain(row.theirs);
  });

  it.each(Object.entries(rewrites))("%s prints what the schema says", (_, row) => {
    expect(inOneLine(emitTypes(description(row)))).toContain(row.ours);
  });
});
