import { onTestFinished } from "vitest";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.js";
import { serve } from "../../src/sandbox/serve.js";

export type Handler = (request: Request, sandbox: Sandbox) => Promise<Response>;

/** Serves a sandbox of its own on this machine, with something before it, until the test ends. Signed URLs lead back to it. */
export async function serveTarget(handle: Handler = (request, { fetch }) => fetch(request)): Promise<string> {
  const sandbox = createSandbox({ now: Date.now });
  const server = await serve(0, async (request) => {
    const response = await handle(request, sandbox);
    const text = await response.text();
    const here = text.replace(`https://${sandbox.storageHost}`, new URL(request.url).origin);
    return new Response(response.status === 204 ? null : new TextEncoder().encode(here), response);
  });
  onTestFinished(server.close);
  return server.url;
}
