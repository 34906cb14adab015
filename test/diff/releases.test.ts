import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkVersions } from "../../scripts/diff/check-versions.js";
import { compare } from "../../scripts/diff/compare.js";
import { releaseChanges } from "../../scripts/diff/release-changes.js";
import { type Release, releasesFolder, releasesIn } from "../../scripts/diff/releases.js";
import { sideOfRelease } from "../../scripts/diff/side.js";
import { listFiles } from "../../scripts/runner/output-tree.js";

const folder = mkdtempSync(join(tmpdir(), "releases-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Releases whose versions, of contract and package, say less than has changed since the release before. */
async function understated(releases: Release[]): Promise<string[]> {
  const found: string[] = [];
  for (const [index, release] of releases.slice(0, -1).entries()) {
    const [base, revision] = [
      await sideOfRelease(releases[index + 1] as Release),
      await sideOfRelease(release),
    ];
    const checks = checkVersions(base, revision, await compare(base, revision));
    found.push(...checks.filter(({ enough }) => !enough).map(({ of }) => `${release.version}: ${of}`));
  }
  return found;
}

/** Versions that the changelog tells about, and whose description was not kept. */
const notKept = (changelog: string, kept: string[]): string[] =>
  [...changelog.matchAll(/^## (\d\S*)$/gm)]
    .map(([, version = ""]) => version)
    .filter((version) => !kept.includes(version));

describe("a release", () => {
  it("keeps its description, or the next one could not be compared with it", () => {
    const kept = releasesIn(releasesFolder).map(({ version }) => version);
    expect(notKept(readFileSync("CHANGELOG.md", "utf8"), kept)).toEqual([]);
    expect(notKept("# name\n\n## 1.1.0\n\n- New\n\n## 1.0.0\n", ["1.0.0"])).toEqual(["1.1.0"]);
  });

  it("has versions that say how much has changed", async () => {
    expect(await understated(releasesIn(releasesFolder))).toEqual([]);
    const text = readFileSync("generated/openapi.yaml", "utf8").replace(/version: .*/, "version: 1.0.0");
    const planted = join(folder, "planted");
    mkdirSync(planted);
    writeFileSync(join(planted, "1.0.0.yaml"), text);
    const narrower = text.replace("maxLength: 255", "maxLength: 100");
    writeFileSync(join(planted, "1.0.1.yaml"), narrower);
    writeFileSync(join(planted, "2.0.0.yaml"), text.replace("version: 1.0.0", "version: 1.1.0"));
    expect(await understated(releasesIn(planted))).toEqual(["1.0.1: contract", "1.0.1: package"]);
  });

  it("keeps what it changed for the docs, as `npm run diff -- --changelog` writes it", async () => {
    const kept = releasesIn(releasesFolder);
    const texts = await Promise.all(
      kept.slice(0, -1).map(async (release, index) => {
        const sides = [
          await sideOfRelease(kept[index + 1] as Release),
          await sideOfRelease(release),
        ] as const;
        return releaseChanges(...sides, release.version);
      }),
    );
    const files = listFiles(releasesFolder).filter((name) => name.endsWith(".md"));
    expect(files.sort()).toEqual(
      kept
        .slice(0, -1)
        .map(({ version }) => `${version}.md`)
        .sort(),
    );
    for (const [index, text] of texts.entries())
      expect(readFileSync(join(releasesFolder, `${kept[index]?.version}.md`), "utf8")).toBe(text);
  });

  it("keeps it by the script that bumps the version", () => {
    for (const path of [
      ".changeset",
      "generated/openapi.yaml",
      "test/package/consumer",
      "package.json",
      "README.md",
    ])
      cpSync(path, join(folder, path), { recursive: true });
    const bump = `node -e 'const f = "package.json"; fs.writeFileSync(f, JSON.stringify({ ...JSON.parse(fs.readFileSync(f)), version: "7.8.9" }))'`;
    mkdirSync(join(folder, "bin"));
    for (const [name, script] of [
      ["npx", bump],
      ["npm", "true"],
    ] as const) {
      writeFileSync(join(folder, "bin", name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(folder, "bin", name), 0o755);
    }
    const PATH = `${join(folder, "bin")}${delimiter}${process.env.PATH}`;
    const { status, stderr } = spawnSync("bash", [".changeset/version.sh"], {
      cwd: folder,
      env: { ...process.env, PATH },
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const [release, ...others] = releasesIn(join(folder, releasesFolder));
    expect(release?.version).toBe("7.8.9");
    expect(others).toEqual([]);
    expect(readFileSync(release?.file ?? "", "utf8")).toBe(readFileSync("generated/openapi.yaml", "utf8"));
  });
});
