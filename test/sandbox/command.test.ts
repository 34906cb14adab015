import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";

const command = ["scripts/run.js", "sandbox"];

/** Starts `npm run sandbox`, and returns what it prints once it is ready. */
async function start(...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [...command, "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  onTestFinished(async () => {
    child.kill();
    await exit;
  });
  const early = exit.then(([code]) => Promise.reject(new Error(`it ended at once with ${code}`)));
  const [printed] = await Promise.race([once(child.stdout, "data"), early]);
  early.catch(() => {}); // from here on an end is no surprise
  return String(printed);
}

const end = (...args: string[]) =>
  promisify(execFile)(process.execPath, [...command, ...args]).then(
    () => ({ code: 0, stderr: "" }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, stderr }),
  );

it("prints two commands that work against it: one opens a session, one sends the bytes", async () => {
  const printed = await start("--organization", "org_mine", "--store", "vs one", "--store", "vs_2");
  expect(printed).toContain("/v1/organizations/org_mine/stores/vs%20one/files/upload-url");
  const [post = "", put = ""] = printed.match(/^curl [\s\S]*?(?=\n\n|\n$)/gm) ?? [];
  const script = `SIGNED_URL=$(${post.replace("curl", "curl -s")} | sed 's/.*"signed_url":"\\([^"]*\\)".*/\\1/')\n${put.replace("curl", "curl -s -w %{http_code}")}`;
  const { stdout } = await promisify(execFile)("bash", ["-c", script]);
  expect(stdout).toBe("200");
});

it.each([
  [["--port", "a"], "--port a"],
  [["--port", "65536"], "--port 65536"],
  [["--organization", "mine"], "--organization mine"],
  [["--nonsense"], "--nonsense"],
])("wrong usage, %j: exit 2, and how it is right", async (args, said) => {
  const { code, stderr } = await end(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(said);
  expect(stderr).toContain("npm run sandbox --");
});
