import { existsSync, readFileSync } from "node:fs";

/** What the package's own changelog says, by version. */
export type PackageNotes = ReadonlyMap<string, string>;

/** The text of a changelog; undefined where there is none. */
export const readChangelog = (path: string | undefined): string | undefined =>
  path !== undefined && existsSync(path) ? readFileSync(path, "utf8") : undefined;

/** The package that a changelog belongs to: its title. */
export const packageName = (changelog: string | undefined): string | undefined =>
  /^# (\S+)/.exec(changelog ?? "")?.[1];

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
