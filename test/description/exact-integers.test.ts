import { expect, it } from "vitest";
import { exactIntegers } from "../../scripts/description/exact-integers.js";

const long = ["9007199254740993", "-9223372036854775808", "9223372036854775807", "123456789012345678901234"];

it("writes integers as the description does, and not as JavaScript rounds them", () => {
  const source = `[${long.join(", ")}]`;
  const rounded = JSON.stringify(JSON.parse(source));
  expect(rounded).not.toContain("775807");
  expect(exactIntegers([source])(rounded)).toBe(source.replaceAll(" ", ""));
});

it("leaves a number as it is that two integers are rounded to, and what is part of another word", () => {
  const both = ["9007199254740993", "9007199254740992"];
  expect(exactIntegers(both)("9007199254740992")).toBe("9007199254740992");
  const words = "a9007199254740992 0.9007199254740992 9007199254740992.5";
  expect(exactIntegers(["9007199254740993"])(words)).toBe(words);
});
