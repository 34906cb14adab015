import { setTimeout } from "node:timers/promises";

/** An answer that can be spoilt: its body as it is read, and as it is sent. */
export interface Spoilt {
  status: number;
  headers: Headers;
  json: Record<string, unknown> & { error: Record<string, unknown> };
  text?: string;
  /** In place of `text`, where it is more or less than a text. */
  bytes?: Uint8Array<ArrayBuffer>;
  /** Whether the connection ends before the body does. */
  breaksOff?: boolean;
  /** Milliseconds that it waits. */
  delay?: number;
}

export type Spoil = (answer: Spoilt) => void;

/** The same answer, spoilt. */
export async function spoiltAnswer(response: Response, spoil: Spoil): Promise<Response> {
  const answer: Spoilt = {
    status: response.status,
    headers: new Headers(response.headers),
    json: JSON.parse((await response.text()) || "{}") as Spoilt["json"],
  };
  spoil(answer);
  if (answer.delay) await setTimeout(answer.delay);
  // As bytes: a text would bring a Content-Type of its own.
  const bytes = answer.bytes ?? new TextEncoder().encode(answer.text ?? JSON.stringify(answer.json));
  const empty = [204, 205, 304].includes(answer.status); // RFC 9110, section 6.4.1: these have no body
  const body = answer.breaksOff ? brokenOff(bytes) : bytes;
  return new Response(empty ? null : body, { status: answer.status, headers: answer.headers });
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
