import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { linkPackages } from "../../../adding/repository-copy.js";
import { installed, scratch } from "../../../package/installed.js";
import { stopWithTest } from "../../../stop-with-test.js";
import { run } from "../run-program.js";
import type { CodeBlock } from "../site.js";
import { documentedServer, guides } from "./guide-blocks.js";

const clone = copyProject();
afterAll(() => rmSync(clone, { recursive: true }));

const isCommand = ({ language }: CodeBlock) => language === "sh";
/** Another server than the sandbox runs in it, so `server-guide.package.test.ts` does what it says. */
const ofServer = "guides/check-your-server-in-ci.html";
const withCommands = guides.filter(({ path, blocks }) => path !== ofServer && blocks.some(isCommand));
/** What needs the repository says so. The other guides begin where the package is installed, or install it themselves. */
const isOfClone = ({ html }: { html: string }) => html.includes("In a clone of ");

// Three runs against a server, one after the other, take a busy machine more than a minute.
const timeout = 600_000;

it.each(withCommands)(
  "the commands of $path run in this order, and print what it says",
  async (page) => {
    const { blocks, path } = page;
    const folder = isOfClone(page) ? clone : scratch(installed());
    if (path === "guides/change-the-contract.html") await commitAll(folder);
    await follow(blocks, folder);
    if (path === "guides/change-the-contract.html")
      expect(readFileSync(join(folder, "generated/types.ts"), "utf8")).toContain("as in `text/csv`");
  },
  timeout,
);

it("a guide that uses the repository says that it needs a clone", () => {
  const ofClone = withCommands.filter(({ blocks }) => blocks.some(({ text }) => /npm (run|ci)\b/.test(text)));
  expect(ofClone.length).toBeGreaterThan(1);
  expect(ofClone.filter((page) => !isOfClone(page)).map(({ path }) => path)).toEqual([]);
});

it("a command that prints something else would be seen", async () => {
  const blocks = guides.find(({ path }) => path === "guides/upload-a-file.html")?.blocks ?? [];
  const wrong = blocks.map((block) => ({
    ...block,
    text: block.text.replace("upload report.pdf", "upload report.pdf --json"),
  }));
  await expect(follow(wrong, scratch(installed()))).rejects.toThrow("to be");
});

/** Does what a reader does: saves what has the name of a file, and types the commands one after the other in one terminal. */
async function follow(blocks: CodeBlock[], start: string): Promise<void> {
  let folder = start;
  let server = documentedServer;
  const local = (text: string) => text.replaceAll(documentedServer, server);
  for (const [at, block] of blocks.entries()) {
    const { label, text } = block;
    const next = blocks[at + 1];
    if (/^[\w-]+\.\w+$/.test(label)) writeFileSync(join(folder, label), local(text));
    if (!isCommand(block) || hasRun(text)) continue;
    if (label === "In another terminal") {
      const { url, said } = await startServer(text, folder);
      server = url;
      if (next?.label === "Prints at the start") expect(said).toContain(local(next.text));
      continue;
    }
    const { code, stdout, stderr } = await run(
      "bash",
      ["-ec", `${ofOurs}\n${withTarball(local(text))}\npwd >&2`],
      { cwd: folder, env: { XDG_STATE_HOME: start } },
    );
    expect(code, stdout + stderr).toBe(0);
    folder = stderr.trim().split("\n").at(-1) ?? folder;
    expectPrinted(stdout, next);
  }
}

function expectPrinted(stdout: string, next: CodeBlock | undefined): void {
  if (next?.label === "Prints") expect(stdout).toBe(next.text);
  if (next?.label === "Prints at the end")
    expect(stdout.trim().split("\n").at(-1)).toContain(next.text.trim());
  if (next?.label !== "Prints something like") return;
  const [shown, real] = [JSON.parse(next.text), JSON.parse(stdout)];
  expect(Object.keys(real)).toEqual(Object.keys(shown));
  expect(real).toMatchObject({ upload_id: shown.upload_id, chunk_size: shown.chunk_size });
}

/** `npm test` hands its own settings down, and they would steer an npm in another folder. */
const ofOurs = `unset $(compgen -v | grep -E '^npm_(config|package)_' || true)`;

/** The package as it would be published, in the place of the one on npm. */
const withTarball = (text: string): string =>
  text.replace(/^npm install aitronos-knowledge$/m, `npm install --prefer-offline ${installed().tarball}`);

/** What CI has run in the repository before these tests. */
const hasRun = (text: string): boolean => ["npm ci", "npm run contract"].includes(text.trim());

/** Starts what a guide has one start in another terminal, on a free port, for as long as the test takes. */
async function startServer(text: string, cwd: string): Promise<{ url: string; said: string }> {
  const command = text.trim().replace(/^npm run \w+$/, "$& --");
  const child = spawn("bash", ["-ec", `${ofOurs}\n${command} --port 0`], {
    cwd,
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  stopWithTest(child, { group: true });
  let said = "";
  for await (const chunk of child.stdout ?? []) {
    said += chunk;
    const [, url] = /Sandbox on (http:\S+),/.exec(said) ?? [];
    if (url !== undefined) return { url, said };
  }
  throw new Error(`the sandbox did not start: ${said}`);
}

/** A clone that readers may work in. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "docs-project-"));
  const folders = ["openapi", "scripts", "src", "generated"];
  const files = ["package.json", "package-lock.json", "redocly.yaml", "CHANGELOG.md", "tsconfig.json"];
  for (const name of [...folders, ...files]) cpSync(name, join(copy, name), { recursive: true });
  linkPackages(join(copy, "node_modules"));
  return copy;
}

async function commitAll(folder: string): Promise<void> {
  const git = "git -c user.name=x -c user.email=x@localhost";
  const commit = `printf 'node_modules\\ngenerated/docs\\n' > .gitignore && ${git} init -qb main && ${git} add -A && ${git} commit -qm x`;
  expect(await run("bash", ["-ec", commit], { cwd: folder })).toMatchObject({ code: 0 });
}
