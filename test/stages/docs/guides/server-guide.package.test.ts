import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeWith } from "../../../needs.js";
import { installed } from "../../../package/installed.js";
import { runAction } from "../../../package/run-action.js";
import { serveCommand } from "../../../serve-command.js";
import { run } from "../run-program.js";
import { freePort } from "./ask-handler.js";
import { guides } from "./guide-blocks.js";

/** Where the guide says that its server listens. */
const documented = "8000";
const blocks = guides.find(({ path }) => path === "guides/check-your-server-in-ci.html")?.blocks ?? [];
const textOf = (label: string): string => {
  const block = blocks.find((each) => each.label === label);
  if (block === undefined) throw new Error(`the guide has no block ${label}`);
  return block.text;
};
const [, , check = "", compare = "", edit = ""] = blocks
  .filter(({ language }) => language === "sh")
  .map(({ text }) => text);

describeWith("/usr/lib/python3/dist-packages/fastapi", "apt-get install python3-fastapi python3-uvicorn")(
  "Check your server in CI",
  () => {
    let port = 0;
    let folder = "";
    let stop = async () => {};
    const env = { AITRONOS_ACCESS_TOKEN: "local", TOKEN: "local" };
    const local = (text: string) =>
      text.replaceAll(documented, `${port}`).replaceAll("python3", "/usr/bin/python3");
    const shell = (text: string) => run("bash", ["-ec", local(text)], { cwd: folder, env });

    async function start(): Promise<void> {
      await stop();
      const url = `http://127.0.0.1:${port}`;
      stop = await serveCommand(local(textOf("In another terminal")), { url, cwd: folder, env });
    }
    beforeAll(async () => {
      port = await freePort();
      folder = join(installed().project, `guide-${port}`);
      mkdirSync(folder);
      writeFileSync(join(folder, "server.py"), textOf("server.py"));
      await start();
    });
    afterAll(() => stop());

    const tests = ["node:test", "Vitest", "Jest"] as const;
    const jest = resolve("test/runtimes/node_modules/jest/bin/jest.js");
    /** CI has everything. */
    const isMissing = (label: string) => label === "Jest" && !process.env.CI && !existsSync(jest);
    /** Runs the test of a tab with its tool, as a project of its own. */
    async function runTest(label: (typeof tests)[number]) {
      const text = local(textOf(label));
      const [, name = ""] = /^\/\/ (\S+)$/m.exec(text) ?? [];
      const file = join(folder, label.replace(":", "-"), name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        label === "Vitest"
          ? text.replace('"vitest"', JSON.stringify(resolve("node_modules/vitest/dist/index.js")))
          : text,
      );
      writeFileSync(join(dirname(file), "package.json"), "{}");
      const arguments_ = {
        "node:test": ["--test", file],
        Vitest: [resolve("node_modules/vitest/vitest.mjs"), "run", "--root", dirname(file)],
        Jest: [jest, "--rootDir", dirname(file), "--watchman=false"],
      };
      return run(process.execPath, arguments_[label], {
        cwd: dirname(file),
        env: { ...env, VITEST: "", NODE_OPTIONS: "" },
      });
    }

    it("is green with the server of the guide: the command and each test", async () => {
      const { code, stdout } = await shell(check);
      expect(stdout.trim().split("\n").at(-1)).toContain(local(textOf("Prints at the end")).trim());
      expect(code).toBe(0);
      expect(await shell(compare)).toMatchObject({ code: 0, stdout: local(textOf("Prints")) });
      const published = await (await fetch(`http://127.0.0.1:${port}/openapi.json`)).json();
      expect(published).toEqual(JSON.parse(readFileSync("test/diff/published/fastapi.json", "utf8")));
      for (const label of tests) {
        if (isMissing(label)) continue;
        const outcome = await runTest(label);
        expect(outcome.code, outcome.stdout + outcome.stderr).toBe(0);
      }
    });

    it("is red after the edit, and says what the guide says", async () => {
      expect((await shell(edit)).code).toBe(0);
      await start();
      const { code, stdout } = await shell(check);
      expect(stdout).toContain(textOf("Prints among other lines").trim());
      expect(code).toBe(1);
      const compared = await shell(compare);
      expect(compared.stdout).toContain(textOf("Prints of the description"));
      expect(compared.code).toBe(1);
    });

    it("runs the action as the workflow says, red and green", async () => {
      await stop();
      const { jobs } = parseYaml(local(textOf(".github/workflows/contract.yml"))) as {
        jobs: {
          contract: {
            env: Record<string, string>;
            steps: { uses?: string; with?: Record<string, string> }[];
          };
        };
      };
      const step = jobs.contract.steps.find(({ uses }) => uses?.startsWith("aitronos/aitronos-knowledge@"));
      const red = await runAction(step?.with ?? {}, folder, jobs.contract.env);
      expect(red.code, red.log).toBe(1);
      expect(red.log).toContain("::error title=contract%3A accepts-invalid::");
      writeFileSync(join(folder, "server.py"), textOf("server.py"));
      const green = await runAction(step?.with ?? {}, folder, jobs.contract.env);
      expect(green.code, green.log).toBe(0);
    });

    it("has tests that a server with a fault fails", async () => {
      const fault = textOf("server.py").replace("chunk_size=8388608", "chunk_size=1");
      writeFileSync(join(folder, "server.py"), fault);
      await start();
      for (const label of tests) {
        if (isMissing(label)) continue;
        const { code, stdout, stderr } = await runTest(label);
        expect(code, label).toBe(1);
        expect(stdout + stderr).toContain("(multiple-of)");
      }
    });
  },
);

it("names the version of the next release, or one that was released", () => {
  expect(textOf(".github/workflows/contract.yml")).toMatch(/aitronos\/aitronos-knowledge@v\d+\.\d+\.\d+$/m);
});
