import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The source of each path of this package that one can import, by the path. */
export function ownPaths(): Record<string, string> {
  const { compilerOptions } = JSON.parse(readFileSync("tsconfig.json", "utf8"));
  const paths = Object.entries(compilerOptions.paths as Record<string, [string]>);
  return Object.fromEntries(paths.map(([path, [file]]) => [path, file.replace("./", "")]));
}

/** What each command of the bin says about its options: each text `…Usage` in its modules, and `others`, which a program makes. */
export const ownUsages = (others: Readonly<Record<string, string>>): Record<string, string> => ({
  ...readUsages("src/command"),
  ...others,
});

function readUsages(folder: string): Record<string, string> {
  const found = readdirSync(folder).flatMap((file) => {
    const source = readFileSync(join(folder, file), "utf8");
    const texts = source.matchAll(/^export const (\w+)Usage = `([^`]*)`;$/gm);
    return [...texts].map(([, command = "", usage = ""]) => [command, usage] as const);
  });
  return Object.fromEntries(found);
}
