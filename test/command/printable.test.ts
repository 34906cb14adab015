import { expect, it } from "vitest";
import { printable } from "../../src/command/printable.js";

it.each([
  ["a/b c.txt", "a/b c.txt"],
  ["é \u{1F600}", "é \u{1F600}"],
  ["line\nbreak", "line\\nbreak"],
  ["\u001b[2J", "\\u001b[2J"],
])("shows %j as %s", (path, shown) => {
  expect(printable(path)).toBe(shown);
});
