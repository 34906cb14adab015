import { setTimeout } from "node:timers/promises";

/** An answer that can be spoilt: its body as it is read, and as it is sent. */
export interface Spoilt {
  status: number;
  headers: Headers;
  json: Record<string, unknown> & { error: Record<string, unknown> };
  text?: string;
  /** Milliseconds that it waits. */
  delay?: number;
}

export type Spoil = (answer: Spoilt) => void;

/** The same answer, spoilt. */
export async function spoiltAnswer(response: Response, spoil: Spoil): Promise<Response> {
  const answer: Spoilt = {
    status: response.status,
    headers: new Headers(response.headers),
    json: (await response.json()) as Spoilt["json"],
  };
  spoil(answer);
  if (answer.delay) await setTimeout(answer.delay);
  // As bytes: a text would bring a Content-Type of its own.
  const bytes = new TextEncoder().encode(answer.text ?? JSON.stringify(answer.json));
  const empty = [204, 205, 304].includes(answer.status); // RFC 9110, section 6.4.1: these have no body
  return new Response(empty ? null : bytes, { status: answer.status, headers: answer.headers });
}
