import { resolve } from "node:path";
import { expect, test } from "vitest";
import { rejection } from "./examples.js";
import { type Mistake, mistakes } from "./mistakes.js";

/** Absolute, for npm run prove runs this file elsewhere. */
const page = resolve("openapi/guides/16-typical-mistakes.md");

const row = async ({ title, code, todo, make }: Mistake): Promise<string> =>
  `| ${title}: \`${code.replace("\n", "; ")}\` | \`${await rejection(make())}\` | ${todo} |\n`;

test("the page of typical mistakes shows what programs see", async () => {
  const rows = [];
  for (const mistake of mistakes) rows.push(await row(mistake)); // one after the other, for the sandbox's clock
  const head = `<!-- In depth -->
# Typical mistakes

What most programs do wrong on the first day, the message that they get, and what to do. A test makes each mistake and writes this page.

| mistake | message | what to do |
| --- | --- | --- |
`;
  await expect(head + rows.join("")).toMatchFileSnapshot(page);
});

test("each message names what is wrong, and none repeats a secret", async () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(15);
  for (const { make } of mistakes) {
    const text = `${await rejection(make())}`;
    expect(text.length).toBeGreaterThan(20);
    expect(text).not.toMatch(/eyJh|undefined reason|\[object/);
  }
});
