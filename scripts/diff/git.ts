import { execFileSync } from "node:child_process";
import { CannotCompareError } from "./cannot-compare-error.js";

/** Runs git in the working directory and returns what it prints; `CannotCompareError` with git's own words when it fails. */
export function git(...args: string[]): string {
  try {
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }).trim();
  } catch (error) {
    const { stderr = "", message } = error as Error & { stderr?: string };
    throw new CannotCompareError(`git ${args[0]}: ${stderr.trim() || message}`);
  }
}

/** Whether git knows `ref` as a commit. */
export function isRef(ref: string): boolean {
  try {
    git("rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`);
    return true;
  } catch {
    return false;
  }
}
