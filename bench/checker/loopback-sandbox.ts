import { fork } from "node:child_process";
import { once } from "node:events";
import type { Fault } from "../../src/sandbox/index.js";

export interface LoopbackSandbox {
  url: string;
  /** Resolves when the next requests will fail with these faults, in this order. */
  arm(faults: Fault[]): Promise<void>;
  close(): void;
}

/** Starts the sandbox in a process of its own. */
export async function startLoopbackSandbox(): Promise<LoopbackSandbox> {
  const server = fork("scripts/runner/run.js", ["../bench/checker/sandbox-server"]);
  const [url] = (await once(server, "message")) as [string];
  return {
    url,
    arm: async (faults) => {
      server.send(faults);
      await once(server, "message");
    },
    close: () => void server.kill(),
  };
}
