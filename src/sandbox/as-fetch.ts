import { BrokenConnection } from "./broken-connection.js";

/** Settles as `fetch` does: with the reason of an abort at once, and with a TypeError when there is no response. */
export function asFetch(signal: AbortSignal, respond: () => Promise<Response>): Promise<Response> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort, { once: true });
    respond()
      .then(resolve, (error) => reject(error instanceof BrokenConnection ? fetchFailed(error) : error))
      .finally(() => signal.removeEventListener("abort", abort));
  });
}

const fetchFailed = (cause: BrokenConnection): TypeError => new TypeError("fetch failed", { cause });
