import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { npm } from "./npm.js";
import { inputs, packCopy, tarballIn } from "./pack.js";

export interface Installed {
  /** What `npm publish` would send. */
  readonly tarball: string;
  /** A project outside the repository that has the tarball installed, and nothing else. */
  readonly project: string;
  /** The package in it. */
  readonly package: string;
}

const installedIn = (folder: string): Installed => ({
  tarball: tarballIn(folder),
  project: join(folder, "project"),
  package: join(folder, "project/node_modules/aitronos-knowledge"),
});

let ours: Installed | undefined;

/** Packs and installs what the repository holds now: once for each state of it. */
export function installed(): Installed {
  ours ??= install();
  return ours;
}

function install(): Installed {
  const home = join(tmpdir(), "aitronos-knowledge-test");
  const folder = join(home, fingerprint());
  if (existsSync(folder)) return installedIn(folder);
  mkdirSync(home, { recursive: true });
  const made = mkdtempSync(join(home, "new-"));
  try {
    installTarball(packCopy(made), join(made, "project"));
    rmSync(join(made, "repository"), { recursive: true });
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise another test was quicker
  }
  return installedIn(folder);
}

/** An empty folder inside the project, for as long as the running test takes. */
export function scratch({ project }: Installed): string {
  const folder = mkdtempSync(join(project, "test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function installTarball(tarball: string, project: string): void {
  mkdirSync(project);
  writeFileSync(join(project, "package.json"), '{ "private": true }');
  npm(project, "install", "--prefer-offline", "--no-audit", "--no-fund", tarball);
}

function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of inputs.flatMap(filesBelow)) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
}

const filesBelow = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path)
        .sort()
        .flatMap((name) => filesBelow(join(path, name)));
