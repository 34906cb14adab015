/** A body as it went over the wire. */
export interface Body {
  bytes: Uint8Array;
  /** Decoded as far as it can be: what is no UTF-8 becomes U+FFFD, a byte order mark goes. */
  text: string;
  /** Whether its end came. */
  whole: boolean;
}

/** Reads a body to its end, or to where it breaks off: that is a finding, and no failure of whoever reads. */
export async function readBody({ body }: Request | Response): Promise<Body> {
  const chunks: Uint8Array[] = [];
  let whole = true;
  try {
    const reader = body?.getReader();
    for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read())
      chunks.push(next.value);
  } catch {
    whole = false;
  }
  const bytes = Buffer.concat(chunks);
  return { bytes, text: new TextDecoder().decode(bytes), whole };
}
