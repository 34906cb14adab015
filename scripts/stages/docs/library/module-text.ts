import type { Span } from "oxc-parser";
import type { Module } from "./modules.js";

/** A part of a module in one line, without comments. */
export const textOf = ({ text }: Module, { start, end }: Span): string =>
  oneLine(text.slice(start, end).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")).replace(/^\| /, "");

/** What the comment above a place says, without its tags. */
export const commentBefore = (module: Module, start: number): string => partsBefore(module, start)[0] ?? "";

/** What the comment above a place says of the errors. */
export const throwsBefore = (module: Module, start: number): string | undefined =>
  partsBefore(module, start)
    .find((each) => each.startsWith("throws "))
    ?.replace("throws ", "");

/** The text of the comment above a place, and its tags without their `@`. */
function partsBefore({ comments, text }: Module, start: number): string[] {
  const isAbove = (end: number) => end <= start && /^(?:[\s|]|\/\/.*)*$/.test(text.slice(end, start));
  const comment = comments.findLast(({ value, end }) => value.startsWith("*") && isAbove(end));
  const lines = (comment?.value ?? "").slice(1).replaceAll(/^\s*\*/gm, "");
  return lines.split(/(?<=^|\s)@(?=[a-z])/).map(oneLine);
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
