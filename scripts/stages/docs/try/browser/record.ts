import type { Send } from "../playground.js";

/** One request that went out, and what came back. */
export interface Recorded {
  method: string;
  url: string;
  headers: [string, string][];
  body: string;
  response?: { status: number; statusText: string; headers: [string, string][]; body: string };
  /** Why no response came. */
  failure?: string;
  /** How long the client waits before it sends the request again, in milliseconds. */
  waitMs?: number;
}

/** A fetch that reports each request when it is sent, and again when it has ended. */
export const recording =
  (send: Send, tell: (recorded: Recorded) => void): Send =>
  async (url, init) => {
    const recorded: Recorded = {
      method: init.method ?? "GET",
      url,
      headers: [...new Headers(init.headers)],
      body: await textOf(init.body),
    };
    tell(recorded);
    try {
      const response = await send(url, init);
      const { status, statusText, headers } = response;
      recorded.response = { status, statusText, headers: [...headers], body: await response.clone().text() };
      return response;
    } catch (error) {
      recorded.failure = (error as Error).message;
      throw error;
    } finally {
      tell(recorded);
    }
  };

const textOf = (body: BodyInit | null | undefined): Promise<string> | string =>
  body == null ? "" : typeof body === "string" ? body : new Response(body).text();
