import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { describeWith } from "../../../needs.js";
import { installed } from "../../../package/installed.js";
import { stopWithTest } from "../../../stop-with-test.js";
import { bundleFile } from "../run-program.js";
import { askAll, askWhenReady, freePort, refuseFirst, responses } from "./ask-handler.js";
import { frameworkBlock, saveProject } from "./guide-project.js";

const runtimes = "test/runtimes/node_modules";
const install = "npm ci --prefix test/runtimes";

const programs: Record<string, string> = {
  "node:http": `${runtimes}/node-22/bin/node`,
  Bun: `${runtimes}/@oven/bun-linux-x64/bin/bun`,
  Deno: `${runtimes}/@deno/linux-x64-glibc/deno`,
};

/** The words of the command that a block names, but for the host that it may reach, and with a port of the test's own. */
function argumentsIn(text: string, port: number): string[] {
  const [, command = ""] = /^\/\/ (?:node|bun|deno) ((?:[^,\n]|,\w)+)/m.exec(text) ?? [];
  return command
    .replace("api.aitronos.com", "127.0.0.1")
    .replace("serve ", `serve --port=${port} `)
    .split(" ");
}

for (const [label, program] of Object.entries(programs)) {
  describeWith(program, install)(`the command of ${label}`, () => {
    it("serves the handler, with the package from npm", async () => {
      const block = frameworkBlock(label);
      const port = await freePort();
      const server = await refuseFirst();
      const withPort = (text: string) => text.replace("3000", `${port}`);
      const file = saveProject(block, withPort, installed().project);
      const child = spawn(resolve(program), argumentsIn(block.text, port), {
        cwd: dirname(file),
        env: { ...process.env, AITRONOS_ACCESS_TOKEN: "sandbox", AITRONOS_BASE_URL: server, PORT: `${port}` },
        stdio: "ignore",
      });
      stopWithTest(child);
      const ask = (body: string) => askWhenReady(`http://127.0.0.1:${port}/upload-url`, body);
      expect(await askAll(ask)).toEqual(responses);
    });
  });
}

/** The part of miniflare used here; the root does not depend on it. */
interface MiniflareModule {
  Miniflare: new (
    options: object,
  ) => {
    dispatchFetch(url: string, init: object): Promise<Response>;
    dispose(): Promise<void>;
  };
}

describeWith(`${runtimes}/miniflare`, install)("a Cloudflare Worker", () => {
  it("responds, with the flag that the guide names", async () => {
    const block = frameworkBlock("Cloudflare Workers");
    const [, flag] = /"compatibility_flags": \["(\w+)"\]/.exec(block.text) ?? [];
    const { Miniflare } = createRequire(resolve("test/runtimes/x"))("miniflare") as MiniflareModule;
    const worker = new Miniflare({
      modules: true,
      script: await bundleFile(saveProject(block), await refuseFirst()),
      compatibilityDate: "2026-04-01",
      compatibilityFlags: [flag],
      bindings: { AITRONOS_ACCESS_TOKEN: "sandbox" },
    });
    onTestFinished(() => worker.dispose());
    const ask = (body: string) =>
      worker.dispatchFetch("http://worker.example/upload-url", { method: "POST", body });
    expect(await askAll(ask)).toEqual(responses);
  });
});
