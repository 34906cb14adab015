import { setTimeout } from "node:timers/promises";

/** A response that can be spoilt: its body as it is read, and as it is sent. */
export interface Spoilt {
  status: number;
  headers: Headers;
  json: Record<string, unknown> & { error: Record<string, unknown> };
  text?: string;
  /** Sent instead of `text`, where the body is more or less than a text. */
  bytes?: Uint8Array<ArrayBuffer>;
  /** Whether the connection ends before the body does. */
  breaksOff?: boolean;
  /** How many milliseconds it waits. */
  delay?: number;
}

export type Spoil = (response: Spoilt) => void;

/** The same response, spoilt. */
export async function spoiltResponse(original: Response, spoil: Spoil): Promise<Response> {
  const response: Spoilt = {
    status: original.status,
    headers: new Headers(original.headers),
    json: JSON.parse((await original.text()) || "{}") as Spoilt["json"],
  };
  spoil(response);
  if (response.delay) await setTimeout(response.delay);
  // As bytes: a text would bring a Content-Type of its own.
  const bytes = response.bytes ?? new TextEncoder().encode(response.text ?? JSON.stringify(response.json));
  const empty = [204, 205, 304].includes(response.status); // RFC 9110, section 6.4.1: these have no body
  const body = response.breaksOff ? brokenOff(bytes) : bytes;
  return new Response(empty ? null : body, { status: response.status, headers: response.headers });
}

/** The first half of a body, as fetch sees it where the connection ends then. */
const brokenOff = (bytes: Uint8Array): ReadableStream<Uint8Array> => {
  const parts = [bytes.slice(0, bytes.length / 2)];
  return new ReadableStream({
    pull: (controller) => {
      const part = parts.pop();
      if (part) controller.enqueue(part);
      else controller.error(new TypeError("terminated"));
    },
  });
};
