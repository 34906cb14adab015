import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCheckedSandbox } from "../sandbox/checked-sandbox.js";
import { bundleScript, run, runScript } from "./run-program.js";
import { builtSite, type CodeBlock, codeBlocks } from "./site.js";
import { typeErrors } from "./type-errors.js";

const documentedServer = "http://127.0.0.1:4010";
const site = await builtSite("openapi/openapi.yaml", "CHANGELOG.md");
const pages = [...site]
  .filter(([path]) => path.endsWith(".html") && /^(index|guides\/)/.test(path))
  .map(([path, html]) => ({ path, blocks: codeBlocks(html) }));
const programs = pages.flatMap(({ path, blocks }) =>
  blocks
    .map((block, at) => ({ path, block, prints: printed(blocks[at + 1]) }))
    .filter(({ block }) => /^(ts|js)$/.test(block.language)),
);

/** What the block after a program says that it prints. */
function printed(next: CodeBlock | undefined): string | undefined {
  return next?.label === "Prints" ? next.text : undefined;
}

/** The modules of the guide to frameworks, and how the framework calls what each exports. */
const frameworks: Record<string, string> = {
  "upload-url.ts": "module.uploadUrl(request)",
  "Next.js": "module.POST(request)",
  SvelteKit: "module.POST({ request })",
  Astro: "module.POST({ request })",
  "React Router": "module.action({ request })",
  "Bun, Deno": "module.default.fetch(request, {})",
  "worker.ts": 'module.default.fetch(request, { AITRONOS_ACCESS_TOKEN: "sandbox" })',
  "server.ts": "overHttp(module.server, request)",
};
const guideToFrameworks = programs.filter(({ path }) => path === "guides/runtimes-and-frameworks.html");
const routeHandler = guideToFrameworks.find(({ block }) => block.label === "upload-url.ts")?.block.text ?? "";

/** A program of that guide, whole: with the handler that it imports in its place. */
const whole = ({ text }: CodeBlock): string =>
  text.replace(/^import \{ uploadUrl \}.*$/m, () => routeHandler);

/** Calls what a module exports in the way that its framework would, and prints the answer. */
const asFramework = (source: string, call: string): string => `
const module = await import("data:text/javascript," + encodeURIComponent(${JSON.stringify(source)}));
async function overHttp(server, request) {
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const answer = await fetch("http://127.0.0.1:" + server.address().port, {
    method: "POST",
    body: await request.text(),
  });
  server.close();
  return answer;
}
const request = new Request("http://localhost/upload-url", {
  method: "POST",
  body: JSON.stringify({ name: "report.pdf", size: 5, type: "application/pdf" }),
});
console.log(await (await ${call}).text());
`;

describe("the programs of the guides", () => {
  const sandbox = createCheckedSandbox();
  let url = "";
  beforeAll(async () => {
    process.env.AITRONOS_ACCESS_TOKEN = "sandbox";
    url = await sandbox.listen(0);
  });
  afterAll(async () => {
    delete process.env.AITRONOS_ACCESS_TOKEN;
    await sandbox.close();
  });

  const alone = programs.filter(({ block }) => block.label === "");
  it.each(alone.map((program, at) => [`${program.path}, ${at + 1}`, program] as const))(
    "%s runs and prints what it says",
    async (_, { block, prints }) => {
      const { code, stdout, stderr } = await runScript(
        block.text.replaceAll(documentedServer, url),
        url,
        block.language as "ts" | "js",
      );
      expect(stderr).toBe("");
      expect(code).toBe(0);
      if (prints !== undefined) expect(stdout).toBe(prints);
    },
  );

  const modules = guideToFrameworks.filter(({ block }) => !["", "send-file.ts"].includes(block.label));
  it.each(modules.map(({ block }) => [block.label, block] as const))(
    "%s answers as its framework calls it",
    async (label, block) => {
      const bundled = await bundleScript(whole(block), url);
      const { stdout, stderr } = await runScript(asFramework(bundled, frameworks[label] ?? ""), url, "js");
      expect(stderr).toBe("");
      expect(JSON.parse(stdout)).toMatchObject({ chunk_size: 8388608 });
    },
  );

  it("are all run: by themselves, by a framework, from their file, or in a browser", () => {
    const named = programs.filter(({ block }) => block.label !== "").map(({ block }) => block.label);
    expect(named.sort()).toEqual([...Object.keys(frameworks), "first.mjs", "send-file.ts"].sort());
  });

  it("are typed, each on its own, and a mistake in one would be seen", () => {
    const sources = programs.filter(({ block }) => block.language === "ts").map(({ block }) => whole(block));
    expect(sources.length).toBeGreaterThan(10);
    const mistaken = sources
      .map((text) => text.replace("file_size:", "file_sizes:"))
      .find((text) => text.includes("file_sizes:"));
    const errors = typeErrors([...sources, mistaken ?? ""]);
    expect(errors.filter((error) => !error.includes(`snippet-${sources.length}.mts`))).toEqual([]);
    expect(errors.join()).toContain("file_sizes");
  });

  it("would be seen printing something else", async () => {
    const [{ block, prints }] = alone as [(typeof alone)[number]];
    const { stdout } = await runScript(block.text.replace("session.upload_id, ", ""), url);
    expect(stdout).not.toBe(prints);
  });
});

describe("the commands of the guides", () => {
  const copy = copyProject();
  afterAll(() => rmSync(copy, { recursive: true }));

  it.each(pages.filter(({ blocks }) => blocks.some(isServer)))(
    "of $path run against the sandbox that they start",
    async ({ blocks }) => {
      const server = await startServer();
      const local = (text: string) => text.replaceAll(documentedServer, server.url);
      try {
        for (const [at, block] of blocks.entries()) {
          const { language, label, text } = block;
          if (/^[\w-]+\.\w+$/.test(label)) writeFileSync(join(copy, label), local(text));
          if (language !== "sh" || isServer(block) || isInstallation(text)) continue;
          const { code, stdout, stderr } = await run("bash", ["-ec", local(text)], { cwd: copy });
          expect(code, stdout + stderr).toBe(0);
          const prints = printed(blocks[at + 1]);
          if (prints !== undefined) expect(stdout).toBe(prints);
          else if (text.startsWith("curl")) expect(JSON.parse(stdout)).toMatchObject({ chunk_size: 8388608 });
        }
      } finally {
        server.stop();
      }
    },
  );

  it("of the maintainer's guide run, in this order", async () => {
    const commands = pages.find(({ path }) => path === "guides/change-the-contract.html")?.blocks ?? [];
    expect(commands.length).toBeGreaterThan(2);
    const git = "git -c user.name=x -c user.email=x@localhost";
    const commit = `printf 'node_modules\\ngenerated/docs\\n' > .gitignore && ${git} init -qb main && ${git} add -A && ${git} commit -qm x`;
    expect(await run("bash", ["-ec", commit], { cwd: copy })).toMatchObject({ code: 0 });
    for (const { text } of commands) {
      const { code, stdout, stderr } = await run("bash", ["-ec", text], { cwd: copy });
      expect(code, stdout + stderr).toBe(0);
    }
    expect(readFileSync(join(copy, "generated/types.ts"), "utf8")).toContain("as in `text/csv`");
  });

  it("are all run by one of these tests", () => {
    const others = pages.flatMap(({ path, blocks }) =>
      blocks
        .filter(({ language, text }) => language === "sh" && !isInstallation(text))
        .filter(() => path !== "guides/change-the-contract.html" && !blocks.some(isServer)),
    );
    expect(others).toEqual([]);
  });
});

/** A command that goes on running while the others are tried. */
const isServer = ({ label }: CodeBlock): boolean => label === "Terminal of its own";

/** A clone that readers may work in; what is installed is shared. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "docs-project-"));
  const folders = ["openapi", "scripts", "src", "generated"];
  const files = ["package.json", "package-lock.json", "redocly.yaml", "CHANGELOG.md", "tsconfig.json"];
  for (const name of [...folders, ...files, "tsdown.config.ts"])
    cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  return copy;
}

/** What CI has run before these tests. */
const isInstallation = (text: string): boolean => text.trim() === "npm ci";

/** `npm run sandbox` as the guides say, but on a free port. */
async function startServer(): Promise<{ url: string; stop: () => void }> {
  const child = spawn("npm", ["run", "sandbox", "--", "--port", "0"], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = () => void process.kill(-(child.pid as number));
  let text = "";
  for await (const chunk of child.stdout) {
    text += chunk;
    const [, url] = /Sandbox on (http:\S+),/.exec(text) ?? [];
    if (url !== undefined) return { url, stop };
  }
  throw new Error(`the sandbox did not start: ${text}`);
}
