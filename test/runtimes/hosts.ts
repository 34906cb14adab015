import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { executablePath, flags, installCommand } from "../chromium.js";
import type { Outcomes } from "./suite.js";
import { consoleProgram, type Program, pageProgram, workerProgram } from "./suite-program.js";

const modules = "test/runtimes/node_modules";
const install = "npm ci --prefix test/runtimes";

/** Something that the package runs on. */
export interface Host {
  readonly name: string;
  /** What must be there, and how to get it. */
  readonly needs: string;
  readonly install: string;
  readonly run: (program: Program) => Promise<Outcomes>;
  /** A browser hides where a redirect points, and its status. */
  readonly redirectStatus: 307 | 0;
}

const onConsole = (name: string, needs: string, format: "esm" | "cjs", ...args: string[]): Host => ({
  name: `${name}, ${format === "esm" ? "import" : "require"}`,
  needs,
  install,
  redirectStatus: 307,
  run: async (program) => {
    const file = await consoleProgram(program, format);
    const { stdout } = await promisify(execFile)(resolve(needs), [...args, file], { cwd: program.folder });
    return JSON.parse(stdout);
  },
});

const deno = ["run", "--no-remote", "--allow-net=127.0.0.1", "--allow-read"];

/** The part of miniflare used here; the root does not depend on it. */
interface MiniflareModule {
  Miniflare: new (options: {
    modules: true;
    script: string;
    compatibilityDate: string;
  }) => {
    dispatchFetch(url: string): Promise<Response>;
    dispose(): Promise<void>;
  };
}

const workerd: Host = {
  name: "workerd",
  needs: `${modules}/miniflare`,
  install,
  redirectStatus: 307,
  run: async (program) => {
    const { Miniflare } = createRequire(`${process.cwd()}/test/runtimes/`)("miniflare") as MiniflareModule;
    const script = readFileSync(await workerProgram(program), "utf8");
    const worker = new Miniflare({ modules: true, script, compatibilityDate: "2026-04-01" });
    try {
      return (await (await worker.dispatchFetch("http://worker.example/")).json()) as Outcomes;
    } finally {
      await worker.dispose();
    }
  },
};

const browser: Host = {
  name: "Chromium",
  needs: executablePath,
  install: installCommand,
  redirectStatus: 0,
  run: async (program) => {
    const instance = await chromium.launch({ executablePath, args: flags });
    try {
      const page = await instance.newPage();
      await page.goto(program.input.origin);
      await page.addScriptTag({ path: await pageProgram(program) });
      return JSON.parse(await page.evaluate("outcomes.then(JSON.stringify)")) as Outcomes;
    } finally {
      await instance.close();
    }
  },
};

const node = {
  "this Node": process.execPath,
  "Node 22": `${modules}/node-22/bin/node`,
  "Node 26": `${modules}/node-26/bin/node`,
};

export const hosts: Host[] = [
  ...Object.entries(node).flatMap(([name, file]) => [
    onConsole(name, file, "esm"),
    onConsole(name, file, "cjs"),
  ]),
  onConsole("Bun", `${modules}/@oven/bun-linux-x64/bin/bun`, "esm"),
  onConsole("Bun", `${modules}/@oven/bun-linux-x64/bin/bun`, "cjs"),
  onConsole("Deno", `${modules}/@deno/linux-x64-glibc/deno`, "esm", ...deno),
  onConsole("Deno", `${modules}/@deno/linux-x64-glibc/deno`, "cjs", ...deno),
  workerd,
  browser,
];
