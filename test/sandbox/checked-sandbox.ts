import { contractFetch } from "../../scripts/contract/contract-fetch.js";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import { description, sandboxSettings } from "../contract-fetch/checked.js";

/** A sandbox each of whose answers is held against the contract, whatever the request. */
export const createCheckedSandbox = (options?: SandboxOptions): Sandbox => checked(createSandbox(options));

export const checked = (sandbox: Sandbox): Sandbox => ({
  ...sandbox,
  fetch: checkedFetch(sandbox, sandbox.fetch, sandbox.storageHost),
  get files() {
    return sandbox.files;
  },
});

/** The same over HTTP: `base` is where the sandbox listens. */
export const checkedHttp = (sandbox: Sandbox, base: string): typeof globalThis.fetch =>
  checkedFetch(sandbox, globalThis.fetch, new URL(base).host);

const checkedFetch = (sandbox: Sandbox, fetch: typeof globalThis.fetch, host: string) =>
  contractFetch(description, fetch, { ...sandboxSettings(sandbox), checkRequests: false, hosts: [host] });
