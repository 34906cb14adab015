import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { DescriptionError } from "../../description/description-error.js";

const redocly = "node_modules/@redocly/cli/bin/cli.js";
const settings = [
  "--template",
  "scripts/stages/docs/explorer.hbs",
  "--config",
  "scripts/stages/docs/redocly.yaml",
  "--lint-config",
  "off",
];

/** The logo that Redoc puts at the foot of its menu, and would fetch. */
const remoteImage = /https:\/\/cdn\.redoc\.ly\/redoc\/[\w-]+\.svg/g;

/** Where the template leaves room for explorer-reach.js, which is a file of its own to be linted like any other. */
const scriptPlace = '<script data-from="explorer-reach.js"></script>';

/**
 * The description in Redoc, as one HTML page that loads nothing: `redocly build-docs` with its script inlined, in a process of its
 * own. Rejects with what Redocly said, or when `signal` stops it.
 */
export async function buildExplorer(spec: string, signal: AbortSignal): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "docs-"));
  const page = join(folder, "explorer.html");
  try {
    const args = [redocly, "build-docs", spec, "--output", page, "--inlineBundle", ...settings];
    const env = { ...process.env, REDOCLY_TELEMETRY: "off" };
    await promisify(execFile)(process.execPath, args, { signal, env }).catch(
      ({ stderr }: { stderr?: string }) => {
        throw new DescriptionError(`The docs cannot be built: ${stderr?.trim().split("\n\n").at(-1)}`);
      },
    );
    const html = (await readFile(page, "utf8")).replaceAll(remoteImage, "data:,");
    const script = await readFile("scripts/stages/docs/explorer-reach.js", "utf8");
    return namedByHash(html.replace(scriptPlace, () => `<script>${script}</script>`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The page with a policy that allows the scripts which it has, each by its hash, and no other. */
function namedByHash(html: string): string {
  const hashes = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, text = ""]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  );
  return html.replace("script-src 'unsafe-inline'", `script-src ${[...new Set(hashes)].join(" ")}`);
}
