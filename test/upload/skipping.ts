type Fetch = typeof globalThis.fetch;

/** Lets storage seem to hold this many more bytes at the beginning, so that tests reach beyond 4 GiB without sending it all. */
export const skipping =
  (bytes: number, fetch: Fetch): Fetch =>
  async (input, init) => {
    const shift = (text: string, by: number) =>
      text.replace(/\d{6,}|\d+(?=[-/]|$)/g, (digits) => `${Math.max(0, Number(digits) + by)}`);
    if (typeof init?.body === "string") {
      const { file_size, ...body } = JSON.parse(init.body);
      const shifted = { ...body, ...(file_size !== undefined && { file_size: file_size - bytes }) };
      return fetch(input, { ...init, body: JSON.stringify(shifted) });
    }
    const headers = { ...(init?.headers as Record<string, string>) };
    const range = headers["content-range"];
    if (range) headers["content-range"] = shift(range, -bytes);
    const response = await fetch(input, { ...init, headers });
    if (response.status !== 308 && !response.headers.has("x-goog-stored-content-length")) return response;
    const changed = new Headers(response.headers);
    const last = /\d+$/.exec(response.headers.get("range") ?? "")?.[0] ?? -1;
    if (response.status === 308) changed.set("range", `bytes=0-${Number(last) + bytes}`);
    const size = Number(changed.get("x-goog-stored-content-length")) + bytes;
    if (response.status === 200) changed.set("x-goog-stored-content-length", `${size}`);
    return new Response(null, { status: response.status, headers: changed });
  };
