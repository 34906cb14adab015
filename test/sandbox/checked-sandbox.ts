import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { checkedFetch } from "../../scripts/checker/checked-fetch.js";
import type { Violation } from "../../scripts/checker/violation.js";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/index.js";
import { serve } from "../../src/sandbox/serve.js";
import { description, sandboxSettings } from "../checker/checked.js";

/** A sandbox whose every response is compared with the contract, whatever the request. */
export const createCheckedSandbox = (options?: SandboxOptions): Sandbox => checked(createSandbox(options));

/** `fetch` throws what it finds. `close` throws what was found over HTTP, where a client may swallow it. */
export const checked = (sandbox: Sandbox): Sandbox => {
  const found: Violation[] = [];
  const closers: (() => Promise<void>)[] = [];
  return {
    ...sandbox,
    fetch: fetchFrom(sandbox, sandbox.fetch, sandbox.storageHost),
    get files() {
      return sandbox.files;
    },
    listen: async (port) => {
      const inner = await sandbox.listen(0);
      // The preflight requests of browsers are not part of the contract.
      const { url, close } = await serve(port, (request) =>
        request.method === "OPTIONS" ? forwardTo(inner)(request) : respond(request),
      );
      const respond = fetchFrom(sandbox, forwardTo(inner), new URL(url).host, found);
      closers.push(close);
      return url;
    },
    close: async () => {
      await Promise.all([sandbox.close(), ...closers.splice(0).map((close) => close())]);
      if (found.length > 0) throw new Error(found.map(({ rule, found }) => `${rule}: ${found}`).join("\n"));
    },
  };
};

/** The same over HTTP: `base` is where the sandbox listens. */
export const checkedHttp = (sandbox: Sandbox, base: string): typeof globalThis.fetch =>
  fetchFrom(sandbox, globalThis.fetch, new URL(base).host);

const fetchFrom = (sandbox: Sandbox, fetch: typeof globalThis.fetch, host: string, found?: Violation[]) =>
  checkedFetch(description, fetch, {
    ...sandboxSettings(sandbox),
    checkRequests: false,
    hosts: [host],
    ...(found && { onViolations: (violations: readonly Violation[]) => void found.push(...violations) }),
  });

/** Sends a request on under the host that it came for, which fetch cannot: signed URLs lead back there. */
const forwardTo =
  (inner: string): typeof globalThis.fetch =>
  async (input, init) => {
    const incoming = new Request(input, init);
    const { host, pathname, search } = new URL(incoming.url);
    const headers = { ...Object.fromEntries(incoming.headers), host };
    const outgoing = request(`${inner}${pathname}${search}`, { method: incoming.method, headers });
    outgoing.end(Buffer.from(await incoming.arrayBuffer()));
    const [received] = (await once(outgoing, "response")) as [IncomingMessage];
    const body = Buffer.concat(await received.toArray());
    const status = received.statusCode ?? 0;
    return new Response(status === 204 ? null : body, { status, headers: received.headers as HeadersInit });
  };
