/** A body as it went over the wire. */
export interface Body {
  bytes: Uint8Array;
  /** Decoded as UTF-8: bytes that are not UTF-8 become U+FFFD, and a byte order mark is removed. */
  text: string;
  /** Whether it arrived to its end. */
  whole: boolean;
  /** The fields of a form, in their order, files as text; undefined for a body that is not a form. */
  form: readonly (readonly [name: string, text: string])[] | undefined;
}

/** Reads a body to its end, or to where it breaks off, which is a finding and not an error. */
export async function readBody({ body, headers }: Request | Response): Promise<Body> {
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
  const contentType = headers.get("content-type") ?? "";
  return { bytes, text: new TextDecoder().decode(bytes), whole, form: await readForm(bytes, contentType) };
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<Body["form"]> {
  if (!/^\s*(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(contentType)) return undefined;
  try {
    const form = await new Response(bytes, { headers: { "Content-Type": contentType } }).formData();
    return await Promise.all(
      [...form].map(
        async ([name, value]) => [name, typeof value === "string" ? value : await value.text()] as const,
      ),
    );
  } catch {
    return undefined;
  }
}
