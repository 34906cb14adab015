import { posix, sep } from "node:path";

/**
 * What a pattern means, as a test of paths in Unicode's form C: `**` any folders, `*` and `?` within a name, `[a-z]` and `[!a-z]` one
 * letter, `{a,b}` either; a backslash takes the meaning away, except on Windows, where it stands between folders. A pattern that is the
 * name of a file with brackets matches that file, too. A pattern without a slash matches names in any folder. One that matches a folder
 * matches everything in it.
 * @throws RangeError for what can match nothing, and for `!`, which would undo another pattern
 */
export function globPattern(pattern: string, separator: string = sep): RegExp {
  const given = (separator === "\\" ? pattern.replaceAll("\\", "/") : pattern).normalize();
  const path = posix.normalize(given).replace(/^\/|\/+$/g, "");
  if (/^(\.{0,2}|\.\.\/.*)$/s.test(path))
    throw new RangeError(`the pattern "${pattern}" names no file of the folder`);
  if (path.startsWith("!"))
    throw new RangeError(
      `the pattern "${pattern}" takes nothing back: name the files to include, or those to exclude`,
    );
  const isName = !given.replace(/\/+$/, "").includes("/");
  const either = [literal(path)];
  for (const each of spellings(path)) {
    if (either.push(sourceOf(each)) > mostSpellings)
      throw new RangeError(`the pattern "${pattern}" has more than 1,000 meanings: give several`);
  }
  try {
    return new RegExp(`^${isName ? anyFolders : ""}(?:${either.join("|")})(?:/.*)?$`, "su");
  } catch {
    throw new RangeError(`the pattern "${pattern}" has letters in brackets that are in no order`);
  }
}

/** Each pair of braces multiplies them. */
const mostSpellings = 1_000;

const anyFolders = "(?:.*/)?";

const meanings: Readonly<Record<string, string>> = {
  "**/": anyFolders,
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]",
};

/** One for each way through its braces, the innermost first. A brace that is not closed stands for itself, and so does a comma outside braces. */
function* spellings(pattern: string): Generator<string> {
  const [, before, inner, after] = /^((?:\\.|.)*?)(?<!\\)\{((?:\\.|[^{}\\])*)\}(.*)$/su.exec(pattern) ?? [];
  if (inner === undefined) yield pattern;
  else for (const each of inner.split(",")) yield* spellings(`${before}${each}${after}`);
}

/** As a regular expression. */
const sourceOf = (pattern: string): string =>
  pattern.replace(/\\.|\*\*\/?|[*?]|\[[!^]?\]?[^\]/]*\]|[^\w/]/gsu, (part) => {
    if (part.length > 1 && part.startsWith("\\")) return literal(part.slice(1));
    if (part.length > 2 && part.startsWith("[")) return letterOf(part.slice(1, -1));
    return meanings[part] ?? literal(part);
  });

/** One letter of these or, after `!` or `^`, another one. */
const letterOf = (letters: string): string => {
  const isOther = /^[!^]/.test(letters);
  return `(?!/)[${isOther ? "^" : ""}${letters.slice(isOther ? 1 : 0).replace(/[\\\][^]/g, "\\$&")}]`;
};

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
