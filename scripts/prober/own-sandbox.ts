import { createSandbox, type Fault, type Sandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import type { Target } from "./target.js";

/** The only way from scripts/ into src/. */
export type { Fault };

/** What is there before each request: one file that says all of itself, one that says as little as it can. */
const files = [{ file_name: "report.pdf", mime_type: "application/pdf", relative_path: "data/reports" }, {}];

/** A sandbox in which every operation succeeds with what its examples say. */
export const exampleSandbox = (options: SandboxOptions = {}): Sandbox => createSandbox({ files, ...options });

/** Where `npm run sandbox` listens, so that what a report shows can be sent there. */
const url = "http://127.0.0.1:4010";

/**
 * The sandbox in this process, which a run checks when it is given no server. Each request meets a new one, so that none depends on
 * those before it. Its clock runs: upload sessions are compared with the time of day.
 */
export function ownSandbox(ids: Record<string, string> = {}): Target {
  const { organization_id: organization = "org_xyz789", store_id: store = "vs_abc123" } = ids;
  const create = () => exampleSandbox({ organizations: { [organization]: [store] }, now: Date.now });
  let next: Sandbox = create();
  return {
    url,
    fetch: (input, init) => {
      const { fetch } = next;
      next = create();
      return fetch(input, init);
    },
    name: "the sandbox",
    own: true,
    accounts: false,
    hosts: [next.storageHost],
    provoke: ({ status, code }) => {
      try {
        next.faults.add((code === undefined ? { status } : { code }) as Fault);
        return true;
      } catch (error) {
        if (error instanceof RangeError) return false;
        throw error;
      }
    },
  };
}
