import { type ChildProcess, spawn } from "node:child_process";

/** Starts a server, as a shell command in `cwd`, and resolves when it responds at `url`; the result stops it. */
export async function serveCommand(
  command: string,
  { url, cwd, env }: { url: string; cwd: string; env: Record<string, string> },
): Promise<() => void> {
  const options = { cwd, env: { ...process.env, ...env }, detached: true, stdio: "ignore" } as const;
  const server: ChildProcess = spawn("bash", ["-ec", command], options);
  const stop = () => {
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid);
  };
  for (let left = 300; left > 0 && server.exitCode === null; left--) {
    const responds = await fetch(url).then(
      () => true,
      () => false,
    );
    if (responds) return stop;
    await new Promise((later) => setTimeout(later, 100));
  }
  stop();
  throw new Error(`the server did not start: ${command}`);
}
