import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "../node/temporary-folder.js";
import type { FolderScenario } from "./folder-scenario.js";
import { bytesOf } from "./scenario-source.js";

/** The folder of a scenario, on disk for as long as the test takes. */
export function createFolder({ files, many = 0, emptyFolders = [], links = {} }: FolderScenario): string {
  const more = Array.from({ length: many }, (_, at) => [`many/${at}`, 1] as const);
  const folder = temporaryFolder(
    Object.fromEntries([...Object.entries(files), ...more].map(([path, size]) => [path, bytesOf(size)])),
  );
  const prepare = (path: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  for (const path of emptyFolders) mkdirSync(prepare(path));
  for (const [path, target] of Object.entries(links)) symlinkSync(join(folder, target), prepare(path));
  return folder;
}
