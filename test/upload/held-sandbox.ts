import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import type { VirtualRuntime } from "./virtual-runtime.js";

const forGood = new AbortController().signal;

/** What these faults strike waits for ever: for them alone time goes on. */
const endless = ["stall", "no-response"];

/** A sandbox in virtual time, which stands still while the sandbox is at work. */
export function createHeldSandbox(runtime: VirtualRuntime, options: SandboxOptions): Sandbox {
  let goOn = () => {};
  const sandbox = createSandbox({
    ...options,
    now: runtime.time,
    wait: async (ms) => {
      goOn();
      await runtime.wait(ms, forGood);
    },
  });
  const countEndless = () =>
    sandbox.faults.pending.reduce(
      (sum, each) => sum + ("fault" in each && endless.includes(each.fault) ? (each.times ?? 1) : 0),
      0,
    );
  const fetch: Sandbox["fetch"] = async (input, init) => {
    const before = countEndless();
    const release = runtime.hold();
    goOn = release;
    const response = sandbox.fetch(input, init);
    if (countEndless() < before) release(); // a fault strikes before the first wait
    return response.finally(release);
  };
  return {
    ...sandbox,
    fetch,
    get files() {
      return sandbox.files;
    },
  };
}
