import { join } from "node:path";
import semver from "semver";
import { listFiles } from "../runner/output-tree.js";
import { CannotCompareError } from "./cannot-compare-error.js";

/** A release of the package, and the bundled description that was released with it. */
export interface Release {
  version: string;
  file: string;
}

/** Where `.changeset/version.sh` keeps the description of each release. */
export const releasesFolder = "openapi/releases";

/** The releases whose descriptions lie in `folder`, the newest first. Throws `CannotCompareError` for any other file. */
export const releasesIn = (folder: string): Release[] =>
  listFiles(folder)
    .filter((name) => !name.endsWith(".md")) // what each release changed, for the docs
    .map((name) => {
      const file = join(folder, name);
      const version = name.replace(/\.yaml$/, "");
      if (version !== name && semver.valid(version)) return { version, file };
      throw new CannotCompareError(`${file} is not named after a version, as in 1.2.3.yaml`);
    })
    .sort((a, b) => semver.rcompare(a.version, b.version));
