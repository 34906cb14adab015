/** What a pattern means: `**` any folders, `*` and `?` within a name, `{a,b}` either. One without a slash matches the name in any folder. */
export function globPattern(pattern: string): RegExp {
  const anywhere = pattern.includes("/") ? pattern : `**/${pattern}`;
  const body = anywhere.replace(/\*\*\/?|[*?{},]|[.+^$()|[\]\\]/g, (part) => meanings[part] ?? `\\${part}`);
  return new RegExp(`^${body.replace(/\/$/, "(/.*)?")}$`, "su");
}

const meanings: Readonly<Record<string, string>> = {
  "**/": "(?:.*/)?",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]",
  "{": "(?:",
  "}": ")",
  ",": "|",
};
