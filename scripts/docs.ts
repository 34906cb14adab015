import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const redocly = join(
  dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")),
  "bin/cli.js",
);

/** The logo that Redoc puts at the foot of its menu, and would fetch. */
const remoteImage = /https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g;

/**
 * The API reference as one HTML page that loads nothing: `redocly build-docs` with its script inlined, in a process of its own.
 * Its frame and its settings stand in the folder docs/. Rejects with what Redocly said, or when `signal` stops it.
 */
export async function buildDocs(spec: string, signal: AbortSignal): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "docs-"));
  const page = join(folder, "index.html");
  try {
    await promisify(execFile)(
      process.execPath,
      [redocly, "build-docs", spec, "--output", page, "--inlineBundle"].concat(
        ["--template", join(project, "scripts/docs/page.hbs")],
        ["--config", join(project, "scripts/docs/redocly.yaml"), "--lint-config", "off"],
      ),
      { signal, env: { ...process.env, REDOCLY_TELEMETRY: "off" } },
    );
    return (await readFile(page, "utf8")).replaceAll(remoteImage, "data:,");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
