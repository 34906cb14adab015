import { onTestFinished } from "vitest";
import { strictFetch } from "../../scripts/prober/strict-fetch.js";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.js";
import { serve } from "../../src/sandbox/serve.js";

export type Handler = (request: Request, sandbox: Sandbox) => Promise<Response>;

/** A sandbox of its own with something before it. Signed URLs lead back to where the request went. */
function targetOf(handle: Handler = (request, { fetch }) => fetch(request)) {
  const sandbox = createSandbox({ now: Date.now });
  return async (request: Request): Promise<Response> => {
    const response = await handle(request, sandbox);
    const text = await response.text();
    const here = text.replace(`https://${sandbox.storageHost}`, new URL(request.url).origin);
    return new Response(response.status === 204 ? null : new TextEncoder().encode(here), response);
  };
}

const targets: ReturnType<typeof targetOf>[] = [];

/** Puts a target under an address of this machine, which `fetchTarget` alone knows: nothing listens on a port as low as this. */
export function placeTarget(handle?: Handler): string {
  targets.push(targetOf(handle));
  return `http://127.0.0.1:${targets.length}`;
}

/** Asks a target in this process, and any other server over HTTP. */
export const fetchTarget: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const target = targets[Number(new URL(request.url).port) - 1];
  const { signal } = { ...init };
  if (target === undefined) return strictFetch(request, { ...(signal && { signal }) });
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
    target(request).then(resolve, reject);
  });
};

/** Serves a target over HTTP, until the test ends. */
export async function serveTarget(handle?: Handler): Promise<string> {
  const server = await serve(0, targetOf(handle));
  onTestFinished(server.close);
  return server.url;
}
