import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { installed } from "../package/installed.js";

/** `npm run sandbox`, without npm. */
const command: string[] = JSON.parse(readFileSync("package.json", "utf8"))
  .scripts.sandbox.split(" ")
  .slice(1);

/** Starts a sandbox, and returns what it prints once it is ready. */
async function start(program: string, args: string[]): Promise<string> {
  const child = spawn(program, [...args, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  onTestFinished(async () => {
    child.kill();
    await exit;
  });
  const early = exit.then(([code]) => Promise.reject(new Error(`it ended at once with ${code}`)));
  const [printed] = await Promise.race([once(child.stdout, "data"), early]);
  early.catch(() => {}); // from here on, the end is expected
  return String(printed);
}

const end = (...args: string[]) =>
  promisify(execFile)(process.execPath, args).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      stdout,
      stderr,
    }),
  );

it("prints two commands that work against it: one opens a session, one sends the bytes", async () => {
  const printed = await start(process.execPath, [
    ...command,
    ...["--organization", "org_mine", "--store", "vs one", "--store", "vs_2"],
  ]);
  expect(printed).toContain("/v1/organizations/org_mine/stores/vs%20one/files/upload-url");
  const [post = "", put = ""] = printed.match(/^curl [\s\S]*?(?=\n\n|\n$)/gm) ?? [];
  const script = `SIGNED_URL=$(${post.replace("curl", "curl -s")} | sed 's/.*"signed_url":"\\([^"]*\\)".*/\\1/')\n${put.replace("curl", "curl -s -w %{http_code}")}`;
  const { stdout } = await promisify(execFile)("bash", ["-c", script]);
  expect(stdout).toBe("200");
});

/** A file of this content, for as long as the test takes. */
function fileOf(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-files-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "files.json"), content);
  return join(folder, "files.json");
}

it("has the files of a JSON file from the start", async () => {
  const files = fileOf('[{ "file_name": "a.pdf", "status": "failed" }, {}]');
  const printed = await start(process.execPath, [...command, "--files", files]);
  const [, url] = /^Sandbox on (\S+),/.exec(printed) ?? [];
  const response = await fetch(`${url}/v1/organizations/org_xyz789/stores/vs_abc123/files`, {
    headers: { Authorization: "Bearer sandbox" },
  });
  expect(await response.json()).toMatchObject({ items: [{ filename: "a.pdf", status: "failed" }, {}] });
});

it.each([
  ["{}", "it is not a list"],
  ["[", "is not a JSON file with a list of files: "],
  ['[{ "filename": "a.pdf" }]', 'not "filename"'],
])("impossible files, %j: exit 2, and why", async (content, said) => {
  const { code, stderr } = await end(...command, "--files", fileOf(content));
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(said) });
});

it.each([
  [["--port", "a"], '--port "a"'],
  [["--port", ""], '--port ""'],
  [["--port", "1e3"], '--port "1e3"'],
  [["--port", "65536"], '--port "65536"'],
  [["--organization", "mine"], '--organization "mine"'],
  [["--nonsense"], "--nonsense"],
  [["--files", "nothing.json"], '--files "nothing.json" is not a JSON file with a list of files: ENOENT'],
  [["other"], 'Unknown command "sandbox other"'],
])("wrong usage, %j: exit 2, and how it is right", async (args, said) => {
  const { code, stderr } = await end(...command, ...args);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
  expect(stderr).toContain("npx aitronos-knowledge sandbox [--port NUMBER]");
  expect(stderr).toContain("npx aitronos-knowledge sandbox --help");
});

it("says that its port is taken, and what to do", async () => {
  const printed = await start(process.execPath, command);
  const [, port = ""] = /127\.0\.0\.1:(\d+)/.exec(printed) ?? [];
  const { code, stderr } = await end(...command, "--port", port);
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(`Port ${port} is taken`) });
});

describe("the command of the package", () => {
  const file = () => join(installed().package, JSON.parse(readFileSync("package.json", "utf8")).bin);

  it("serves the sandbox where the package is installed, under the name that npx knows", async () => {
    const bin = join(installed().project, "node_modules/.bin/aitronos-knowledge");
    const printed = await start(bin, ["sandbox"]);
    const [, url] = /^Sandbox on (\S+),/.exec(printed) ?? [];
    const response = await fetch(`${url}/v1/organizations/org_xyz789/stores/vs_abc123/files/upload-url`, {
      method: "POST",
      headers: { Authorization: "Bearer sandbox", "Content-Type": "application/json" },
      body: JSON.stringify({ file_name: "hello.txt", file_size: 5, mime_type: "text/plain" }),
    });
    expect(response.status).toBe(200);
  });

  it.each(["--help", "-h"])("says with %s how it is used, and exits with 0", async (flag) => {
    const asked = (said: string) => ({ code: 0, stdout: expect.stringContaining(said), stderr: "" });
    expect(await end(file(), flag)).toEqual(asked("  sandbox   serves a local Aitronos server\n"));
    expect(await end(file(), "sandbox", flag)).toEqual(asked("[--port NUMBER]"));
  });

  it("says its version", async () => {
    const { version } = JSON.parse(readFileSync(join(installed().package, "package.json"), "utf8"));
    expect(await end(file(), "--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it.each([[[]], [["sandbx"]]])("takes %j for a mistake, and says how it is used", async (args) => {
    const refused = { code: 2, stdout: "", stderr: expect.stringContaining("  sandbox   serves") };
    expect(await end(file(), ...args)).toEqual(refused);
  });
});
