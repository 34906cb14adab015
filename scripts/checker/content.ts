import type { Content } from "../description/media-type.js";

/** The described content that a Content-Type means; parameters such as `charset` do not matter. */
export function contentFor(content: readonly Content[], contentType: string | null): Content | undefined {
  const name = mediaTypeOf(contentType);
  return [name, name?.replace(/\/.*/, "/*"), "*/*"]
    .map((pattern) => content.find(({ mediaType }) => mediaTypeOf(mediaType) === pattern))
    .find((each) => each !== undefined);
}

const mediaTypeOf = (contentType: string | null): string | undefined =>
  contentType?.split(";")[0]?.trim().toLowerCase();

export const isJson = ({ mediaType }: Content): boolean => /[/+]json$/.test(mediaTypeOf(mediaType) ?? "");

export type Parsed = { ok: true; value: unknown } | { ok: false };

export function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
