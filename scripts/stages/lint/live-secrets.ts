import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Finding } from "../../description/finding.js";

/** Every text in a file of `folder` that may be a real secret: in the description, its samples, its guides, or a comment. */
export function findLiveSecrets(folder: string, patterns: Record<string, string>): Finding[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => secretsIn(join(parentPath, name), patterns));
}

function secretsIn(path: string, patterns: Record<string, string>): Finding[] {
  const text = readFileSync(path, "utf8");
  return Object.entries(patterns).flatMap(([kind, pattern]) =>
    [...text.matchAll(new RegExp(pattern, "g"))].map(({ index }): Finding => {
      const lines = text.slice(0, index).split("\n");
      return {
        rule: "house/live-secret",
        severity: "error",
        message: `This looks like a live secret: ${kind}`,
        file: relative(process.cwd(), path),
        line: lines.length,
        column: (lines.at(-1) ?? "").length + 1,
        hint: "Replace it with a value that cannot be real, and revoke the real one if it was.",
      };
    }),
  );
}
