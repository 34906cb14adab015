import { ownSandbox } from "../../scripts/prober/own-sandbox.js";
import type { Target } from "../../scripts/prober/target.js";

/** A request and the response of the sandbox, both open to change. */
export interface Spoiling {
  request: (url: URL, headers: Headers, body: string, method: string) => string;
  respond: (
    response: Response,
    request: { method: string; url: URL; body: string },
  ) => Response | Promise<Response>;
}

/** A sandbox in this process that a run takes for its own, spoilt on the way in or out. */
export function faultyTarget({ request, respond }: Partial<Spoiling>): Target {
  const sandbox = ownSandbox();
  return {
    ...sandbox,
    name: "a faulty server",
    fetch: async (input, init) => {
      const original = new Request(input, init);
      const url = new URL(original.url);
      const headers = new Headers(original.headers);
      const before = await original.text();
      const body = request?.(url, headers, before, original.method) ?? before;
      const { method } = original;
      const sent = body === "" ? { method, headers } : { method, headers, body: encode(body) };
      const response = await sandbox.fetch(url, sent);
      return (
        (await respond?.(response, { method: original.method, url: new URL(original.url), body: before })) ??
        response
      );
    },
  };
}

/** As bytes: a text would bring a Content-Type of its own. */
const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
