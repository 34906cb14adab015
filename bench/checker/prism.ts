import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";

const entry = "bench/node_modules/@stoplight/prism-cli/dist/index.js";

/** Starts Prism's proxy before a server, in a process of its own that logs nothing. */
export async function startPrism(
  description: string,
  upstream: string,
): Promise<{ url: string; close: () => void }> {
  const port = `${await freePort()}`;
  const args = ["proxy", description, upstream, "--port", port, "--verboseLevel", "silent"];
  const prism = spawn(process.execPath, [entry, ...args], { stdio: ["ignore", "ignore", "inherit"] });
  const url = `http://127.0.0.1:${port}`;
  while (!(await checks(url))) {
    if (prism.exitCode !== null) throw new Error(`Prism ended with ${prism.exitCode}`);
    await setTimeout(50);
  }
  return { url, close: () => void prism.kill() };
}

/** Whether it reports what the description does not have. */
const checks = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ headers }) => headers.has("sl-violations"),
    () => false,
  );

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
