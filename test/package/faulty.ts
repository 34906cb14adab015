import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Installed, installed } from "./installed.js";
import { pack } from "./pack.js";

/** The package with a fault in it, installed beside the real one: every gate must see its own kind. Packed when a gate asks for the tarball. */
export function faulty(plant: (packageFolder: string) => void): Installed {
  const folder = mkdtempSync(join(tmpdir(), "aitronos-knowledge-faulty-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(installed().project, join(folder, "project"), { recursive: true });
  const project = join(folder, "project");
  const packageFolder = join(project, "node_modules/aitronos-knowledge");
  plant(packageFolder);
  return {
    project,
    package: packageFolder,
    get tarball() {
      return pack(packageFolder, folder, "--ignore-scripts");
    },
  };
}

/** Replaces one text in one file of a faulty package; that it is not there is a fault of the test. */
export const replace = (file: string, text: string | RegExp, by: string) => (packageFolder: string) => {
  const path = join(packageFolder, file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(text, by);
  if (after === before) throw new Error(`${file} does not contain ${text}`);
  writeFileSync(path, after);
};
