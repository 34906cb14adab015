import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where a package and what its command says of its options are. */
export interface Library {
  /** The source of each path that one imports. */
  entries: Readonly<Record<string, string>>;
  /** The usage of each command of the bin. */
  usages: Readonly<Record<string, string>>;
}

/** This package: its entries stand in tsconfig.json, and each text `…Usage` in the modules of its command. `others` are made by a program. */
export function ownLibrary(others: Readonly<Record<string, string>>): Library {
  const { compilerOptions } = JSON.parse(readFileSync("tsconfig.json", "utf8"));
  const paths = Object.entries(compilerOptions.paths as Record<string, [string]>);
  return {
    entries: Object.fromEntries(paths.map(([path, [file]]) => [path, file.replace("./", "")])),
    usages: { ...readUsages("src/command"), ...others },
  };
}

function readUsages(folder: string): Record<string, string> {
  const found = readdirSync(folder).flatMap((file) => {
    const source = readFileSync(join(folder, file), "utf8");
    const texts = source.matchAll(/^export const (\w+)Usage = `([^`]*)`;$/gm);
    return [...texts].map(([, command = "", usage = ""]) => [command, usage] as const);
  });
  return Object.fromEntries(found);
}
