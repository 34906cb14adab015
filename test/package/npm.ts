import { execFileSync } from "node:child_process";

/** Runs npm in a folder; throws with what npm said. */
export function npm(cwd: string, ...args: string[]): void {
  execFileSync("npm", args, { cwd, stdio: ["ignore", "ignore", "pipe"], env: withoutNpm() });
}

/** `npm test` hands its own settings down, and they would steer an npm in another folder. */
const withoutNpm = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(config|package)_/.test(name)));
