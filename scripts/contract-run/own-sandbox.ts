import { createSandbox, type ErrorCode, type ErrorStatus } from "../../src/sandbox/index.js";
import type { Target } from "./target.js";

/** The sandbox over HTTP: what a run checks when it is given no server, and what answers as no other server can be made to. */
export async function startOwnSandbox(ids: Record<string, string>): Promise<Target> {
  const { organization_id: organization = "org_xyz789", store_id: store = "vs_abc123" } = ids;
  const sandbox = createSandbox({ organizations: { [organization]: [store] }, now: Date.now });
  const url = await sandbox.listen(0);
  return {
    url,
    fetch: globalThis.fetch,
    name: "the sandbox",
    own: true,
    accounts: false,
    hosts: [new URL(url).host],
    provoke: ({ status, code }) => {
      try {
        sandbox.faults.add(
          code === undefined ? { status: status as ErrorStatus } : { code: code as ErrorCode },
        );
        return true;
      } catch (error) {
        if (error instanceof RangeError) return false;
        throw error;
      }
    },
    close: () => sandbox.close(),
  };
}
