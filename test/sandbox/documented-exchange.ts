import { createSandbox, type Sandbox } from "../../src/sandbox/index.js";
import { type Exchange, sentBody } from "../contract/read-exchanges.js";

type Body = Record<string, unknown> & { error?: Record<string, unknown> };

/** The exchange with an identifier that the sandbox does not know, where the documented response says that it is unknown. */
export function asSent(exchange: Exchange): Exchange {
  const { unknown, parameters, path, response } = exchange;
  if (unknown === undefined) return exchange;
  const known = String(parameters[unknown]);
  const other = `${known}none`;
  const replaced = JSON.stringify(response).replaceAll(JSON.stringify(known), JSON.stringify(other));
  return {
    ...exchange,
    path: path.replace(encodeURIComponent(known), encodeURIComponent(other)),
    response: JSON.parse(replaced),
  };
}

/** A sandbox at the hour of the exchange, which fails where no request can make a server fail. */
export function sandboxFor({ status, response }: Exchange): Sandbox {
  const sandbox = createSandbox();
  const { timestamp } = (response as Body | undefined)?.error ?? {};
  if (timestamp !== undefined && !Number.isNaN(Date.parse(String(timestamp))))
    sandbox.clock.set(String(timestamp));
  if (status === 429 || status >= 500) sandbox.faults.add({ status: status as 429 });
  return sandbox;
}

/** Sends the request of an exchange, without a credential where the response is a 401. */
export async function send(exchange: Exchange, fetch: typeof globalThis.fetch, origin: string) {
  const { method, path, mediaType, status } = exchange;
  const body = sentBody(exchange);
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: {
      ...(typeof body === "string" && { "Content-Type": mediaType as string }),
      ...(status !== 401 && { Authorization: "Bearer YOUR_ACCESS_TOKEN" }),
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    response: elided(text === "" ? undefined : JSON.parse(text)),
    headers: response.headers,
  };
}

/** A signed URL is a secret, and elided on the official docs page. */
export const elided = (body: unknown): unknown =>
  "signed_url" in Object(body) ? { ...(body as Body), signed_url: "https://…" } : body;
