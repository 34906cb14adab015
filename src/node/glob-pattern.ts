/**
 * What a pattern means: `**` any folders, `*` and `?` within a name, `{a,b}` either. One without a slash matches the name in any folder. What
 * matches a folder matches all in it.
 */
export function globPattern(pattern: string): RegExp {
  const path = pattern.replace(/^\.?\/|\/+$/g, "");
  const isName = !pattern.replace(/\/+$/, "").includes("/");
  return new RegExp(`^${isName ? anyFolders : ""}${sourceOf(path)}(?:/.*)?$`, "su");
}

const anyFolders = "(?:.*/)?";

const meanings: Readonly<Record<string, string>> = {
  "**/": anyFolders,
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]",
};

/** As a regular expression. A brace that is not closed stands for itself, and so does a comma outside braces. */
const sourceOf = (pattern: string): string =>
  pattern.replace(/\*\*\/?|\{[^{}]*\}|[*?{}.+^$()|[\]\\]/g, (part) =>
    part.length > 1 && part.startsWith("{")
      ? `(?:${part.slice(1, -1).split(",").map(sourceOf).join("|")})`
      : (meanings[part] ?? `\\${part}`),
  );
