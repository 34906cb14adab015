import { readFile } from "node:fs/promises";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { expect, it } from "vitest";
import { faulty, replace } from "./faulty.js";
import { type Installed, installed } from "./installed.js";

/** Tools that do not read `exports` do not read `imports` either, which it suggests for `browser`. */
const declined = "USE_EXPORTS_OR_IMPORTS_BROWSER";

/** What publint says of the tarball, suggestions included. */
async function complaints({ tarball }: Installed): Promise<(string | undefined)[]> {
  const bytes = await readFile(tarball);
  const { messages, pkg } = await publint({ pack: { tarball: new Uint8Array(bytes).buffer }, strict: true });
  return messages
    .filter(({ code }) => code !== declined)
    .map((message) => formatMessage(message, pkg, { color: false }));
}

it("publint finds nothing", async () => {
  expect(await complaints(installed())).toEqual([]);
});

it("publint would find an export that is not there", async () => {
  const fault = faulty(replace("package.json", '"./dist/sandbox.cjs"', '"./dist/playground.cjs"'));
  expect(await complaints(fault)).toEqual([expect.stringContaining("playground.cjs")]);
});
