/** What the package's own changelog says, by version. */
export type PackageNotes = ReadonlyMap<string, string>;

/** Reads a changelog as Changesets writes it. Headings below a version become bold lines: the page that takes them in has its own. */
export function readPackageNotes(markdown: string): PackageNotes {
  const [, ...parts] = `\n${markdown}`.split(/\n## /);
  return new Map(
    parts.map((part) => {
      const [title = "", ...lines] = part.split("\n");
      return [
        title.trim(),
        lines
          .join("\n")
          .replaceAll(/^(\s*(?:[-*] (?:\w+: )?)?)#{3,6} (.+)$/gm, "$1**$2**")
          .trim(),
      ];
    }),
  );
}
