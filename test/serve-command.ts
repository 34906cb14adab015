import { spawn } from "node:child_process";

/** Starts a server, as a shell command in `cwd`, and resolves when it responds at `url`; the result stops it, and resolves when nothing responds there any more. */
export async function serveCommand(
  command: string,
  { url, cwd, env }: { url: string; cwd: string; env: Record<string, string> },
): Promise<() => Promise<void>> {
  if (await responds(url)) throw new Error(`another server responds at ${url} already`);
  const options = { cwd, env: { ...process.env, ...env }, detached: true, stdio: "ignore" } as const;
  const server = spawn("bash", ["-ec", command], options);
  const runs = () => server.exitCode === null && server.signalCode === null;
  async function stop(): Promise<void> {
    if (server.pid !== undefined && runs()) process.kill(-server.pid);
    // A server may end its connections first, while its address responds.
    if (!(await isReached(async () => !(await responds(url))))) throw new Error(`${command} does not stop`);
  }
  if ((await isReached(async () => !runs() || (await responds(url)))) && runs()) return stop;
  await stop();
  throw new Error(`the server did not start: ${command}`);
}

const responds = (url: string): Promise<boolean> =>
  fetch(url, { headers: { connection: "close" } }).then(
    () => true,
    () => false,
  );

/** Asks ten times a second, for up to a minute. */
async function isReached(condition: () => Promise<boolean>): Promise<boolean> {
  for (let left = 600; left > 0; left--) {
    if (await condition()) return true;
    await new Promise((later) => setTimeout(later, 100));
  }
  return false;
}
