import { createSandbox, type Fault, type Sandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import type { Target } from "./target.js";

/** The only way from scripts/ into src/. */
export type { Fault };

/** The files that are there from the start: one with every field, one with as few as possible. */
const files = [{ file_name: "report.pdf", mime_type: "application/pdf", relative_path: "data/reports" }, {}];

/** A sandbox in which every operation succeeds with what its examples say. */
export const exampleSandbox = (options: SandboxOptions = {}): Sandbox => createSandbox({ files, ...options });

/** Where `npm run sandbox` listens, so that what a report shows can be sent there. */
const url = "http://127.0.0.1:4010";

/**
 * The sandbox in this process, which a run checks when it is given no server. Its clock runs from the time of day on, and further ahead
 * whenever a run lets time pass.
 */
export function ownSandbox(ids: Record<string, string> = {}): Target {
  const { organization_id: organization = "org_xyz789", store_id: store = "vs_abc123" } = ids;
  const { fetch, faults, clock, storageHost } = exampleSandbox({
    organizations: { [organization]: [store] },
    now: Date.now,
  });
  const add = (fault: Fault): boolean => {
    try {
      faults.add(fault);
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  };
  return {
    url,
    fetch,
    name: "the sandbox",
    own: true,
    accounts: false,
    hosts: [storageHost],
    now: () => clock.now().getTime(),
    provoke: ({ status, code }) => add((code === undefined ? { status } : { code }) as Fault),
    reach: (state) =>
      Object.values(state).includes("failed") && add({ operation: "processing", step: "embedding" }),
    pass: async (milliseconds) => clock.advance(milliseconds),
  };
}
