import { createSandbox, type Sandbox, type SeedFile } from "../../src/sandbox/index.js";
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

const dataset: SeedFile = {
  id: "file_abc123def456",
  file_name: "large-dataset.csv",
  size: 104_857_600,
  created_at: "2025-06-15T10:00:00Z",
};
const hour = Date.parse("2025-06-15T10:00:00Z");

/** What the response of an operation takes for granted: where the one file of the store stands, and how many seconds it is there. */
const before: Readonly<Record<string, [status: SeedFile["status"], seconds: number]>> = {
  registerUpload: ["uploaded", 0],
  getProcessingStatus: ["processing", 10],
  getProcessingLogs: ["completed", 15],
  retryProcessing: ["failed", 15],
  listFiles: ["completed", 15],
  getFile: ["completed", 15],
  deleteFile: ["completed", 15],
};

/** A sandbox as an exchange finds it, which fails where no request can make a server fail. */
export function sandboxFor({ operationId, status, response }: Exchange): Sandbox {
  const [stands, seconds] = before[operationId] ?? [undefined, 0];
  const files = stands === undefined ? [] : [{ ...dataset, status: stands }];
  const sandbox = createSandbox({ files, now: () => hour + seconds * 1000 });
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
