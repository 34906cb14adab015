import { createSandbox, type Fault, type Sandbox } from "../../src/sandbox/index.js";
import type { Target } from "./target.js";

/** The sandbox over HTTP: what a run checks when it is given no server, and what answers as no other server can be made to. */
export async function startOwnSandbox(ids: Record<string, string>): Promise<Target> {
  const { organization_id: organization = "org_xyz789", store_id: store = "vs_abc123" } = ids;
  const sandbox = createSandbox({ organizations: { [organization]: [store] }, now: Date.now });
  const url = await sandbox.listen(0);
  const { host } = new URL(url);
  return { ...sandboxTarget(sandbox), url, fetch: globalThis.fetch, hosts: [host] };
}

/** A sandbox in this process, asked without a network. Its clock has to run: sessions are checked against the time of day. */
export const sandboxTarget = (sandbox: Sandbox): Target => ({
  url: "https://api.aitronos.com",
  fetch: sandbox.fetch,
  name: "the sandbox",
  own: true,
  accounts: false,
  hosts: [sandbox.storageHost],
  provoke: ({ status, code }) => {
    try {
      sandbox.faults.add((code === undefined ? { status } : { code }) as Fault);
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  },
  close: () => sandbox.close(),
});
