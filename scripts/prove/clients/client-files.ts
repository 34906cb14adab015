import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";

/** The rules of the uploader, which are pure, and its loop. */
const uploader = [
  ...["chunk-size", "decide", "position", "protocol"],
  ...["deliver", "insist", "may-start-over", "register", "send-bytes", "start-session", "wait-for-storage"],
].map((name) => `src/upload/${name}.ts`);

/** What a caller of the API runs: the generated client, the runtime, and what decides an upload. The sandbox is not part of the client. */
export function clientFiles(): string[] {
  const runtime = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/^(sandbox|command|contract|upload|node)\//.test(file))
    .map((file) => `src/${file}`);
  return [
    "generated/client.ts",
    "generated/checks.ts",
    "generated/keywords.ts",
    ...runtime,
    ...uploader,
  ].sort();
}

/** The files that differ from those at a git ref, including files that git does not know yet. */
export function changedSince(ref: string, files: readonly string[]): string[] {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).split("\n");
  const changed = new Set([
    ...git("diff", "--name-only", ref),
    ...git("ls-files", "--others", "--exclude-standard"),
  ]);
  return files.filter((file) => changed.has(file));
}

export function isRef(ref: string): boolean {
  try {
    execFileSync("git", ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
