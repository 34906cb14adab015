import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { contractKeywords } from "../../scripts/checker/contract-keywords.js";
import { extensions, extensionsWith } from "../../scripts/description/extensions.js";

/** Those of Redoc, which other tools know too, and what the bundle writes. */
const ofOthers = ["x-codeSamples", "x-displayName", "x-logo"];

const used = new Set(
  readdirSync("openapi", { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml") && !path.startsWith("guides"))
    .flatMap(
      (path) => readFileSync(join("openapi", path), "utf8").match(/^\s*(- )?x-[A-Za-z-]+(?=:)/gm) ?? [],
    )
    .map((line) => line.replace(/^[\s-]*(?=x-)/, "")),
);

it("are those that the contract uses, no more and no fewer", () => {
  expect([...used].filter((name) => !ofOthers.includes(name)).sort()).toEqual(Object.keys(extensions).sort());
});

it("are asserted by the checker where the table says so", () => {
  expect(Object.keys(contractKeywords)).toEqual(
    expect.arrayContaining(extensionsWith(({ asserts }) => asserts)),
  );
});
