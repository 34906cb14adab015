import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import { type BuildOptions, build } from "esbuild";

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface RunOptions {
  env?: Record<string, string>;
  cwd?: string;
  /** Milliseconds after which it counts as hanging. */
  timeout?: number;
}

/** Runs a program to its end, or kills it when its time is over. */
export function run(
  command: string,
  args: string[],
  { env, cwd, timeout = 600_000 }: RunOptions = {},
): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout,
      ...(cwd !== undefined && { cwd }),
    });
    const outcome: Outcome = { code: null, stdout: "", stderr: "" };
    child.stdout.on("data", (data) => {
      outcome.stdout += data;
    });
    child.stderr.on("data", (data) => {
      outcome.stderr += data;
    });
    child.on("error", fail);
    child.on("close", (code) => done({ ...outcome, code }));
  });
}

const src = (file: string) => resolve("src", file);

/** Bundles a program of TypeScript or JavaScript with the package as it stands in src/. `server` takes the place of the real one. */
export const bundleScript = (source: string, server: string, loader: "ts" | "js" = "ts"): Promise<string> =>
  bundle({ stdin: { contents: source, loader, resolveDir: resolve(".") } }, server);

/** The same for a file of a project, which imports the other files of it. */
export const bundleFile = (file: string, server: string): Promise<string> =>
  bundle({ entryPoints: [file], jsx: "automatic" }, server);

async function bundle(entry: BuildOptions, server: string): Promise<string> {
  const { outputFiles } = await build({
    ...entry,
    alias: {
      "aitronos-knowledge": src("index.ts"),
      ...Object.fromEntries(
        ["node", "sandbox", "upload"].map((name) => [`aitronos-knowledge/${name}`, src(`${name}/index.ts`)]),
      ),
    },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    write: false,
    logLevel: "silent",
  });
  return toServer(outputFiles?.[0]?.text ?? "", server);
}

/** Runs a program in a thread, which starts in less time than a process. */
async function runThread(file: string, env: Record<string, string>): Promise<Outcome> {
  const worker = new Worker(file, { env: { ...process.env, ...env }, stdout: true, stderr: true });
  let failure = "";
  worker.once("error", (error: Error) => {
    failure = `${error.stack}`;
  });
  const [[code], stdout, stderr] = await Promise.all([
    once(worker, "exit") as Promise<[number]>,
    text(worker.stdout),
    text(worker.stderr),
  ]);
  return { code, stdout, stderr: stderr + failure };
}

/** Bundles a program and runs it in Node. One that cannot be bundled has failed as well. */
export async function runScript(
  source: string,
  server: string,
  loader: "ts" | "js" = "ts",
  env: Record<string, string> = {},
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "docs-snippet-"));
  try {
    const file = join(folder, "program.mjs");
    writeFileSync(file, await bundleScript(source, server, loader));
    return await runThread(file, env);
  } catch (error) {
    return { code: 1, stdout: "", stderr: (error as Error).message };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same text with another server in it. */
export const toServer = (text: string, server: string): string =>
  text.replaceAll("https://api.aitronos.com", server);
