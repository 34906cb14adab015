import { BrokenConnection } from "../broken-connection.js";

/** A body that is read piece by piece, and only on demand. */
export interface Body {
  /** The next bytes; undefined at the end. */
  read(): Promise<Uint8Array | undefined>;
}

/** The body of a request. A caller who aborts or leaves breaks the connection. */
export function bodyOf(request: Request, signal = request.signal): Body {
  const reader = request.body?.getReader();
  return {
    read: async () => {
      if (signal.aborted) throw new BrokenConnection("ECONNRESET");
      const next = await reader?.read().catch(() => {
        throw new BrokenConnection("ECONNRESET");
      });
      return next?.value;
    },
  };
}

/** Reads what is left and drops it, so that the caller can finish sending and sees the response. Returns the number of bytes. */
export async function drain(body: Body): Promise<number> {
  let count = 0;
  for (let bytes = await body.read(); bytes; bytes = await body.read()) count += bytes.length;
  return count;
}

/** At most the first `limit` bytes; then, or at the end, `error` is thrown. */
export function cutOff(body: Body, limit: number, error: Error): Body {
  let left = limit;
  return {
    read: async () => {
      const bytes = left > 0 ? await body.read() : undefined;
      if (bytes === undefined) throw error;
      const part = bytes.subarray(0, left);
      left -= part.length;
      return part;
    },
  };
}
