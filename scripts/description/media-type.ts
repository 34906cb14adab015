import type { MediaType, SchemaObject } from "./description.js";

/** How a body of a media type is written or read. */
export type MediaKind = "json" | "multipart" | "urlencoded" | "stream" | "text" | "binary";

/** In this order a body is chosen where a description offers several. */
const preference: readonly MediaKind[] = ["json", "multipart", "urlencoded", "stream", "text", "binary"];

/** `*\/*` is JSON here: descriptions made from code write it for whatever their framework negotiates. */
export function mediaKind(mediaType: string): MediaKind {
  const name = (mediaType.split(";")[0] ?? "").trim().toLowerCase();
  if (name === "*/*" || name === "application/*" || /^[^/]+\/(.*\+)?json$/.test(name)) return "json";
  if (name === "multipart/form-data") return "multipart";
  if (name === "application/x-www-form-urlencoded") return "urlencoded";
  if (name === "text/event-stream") return "stream";
  if (name.startsWith("text/") || /^application\/(.*\+)?(xml|yaml)$/.test(name)) return "text";
  return "binary";
}

export interface Content {
  mediaType: string;
  kind: MediaKind;
  value: MediaType;
}

/** The one media type of several that the client speaks; `undefined` where there is no body. */
export function preferredContent(content: Record<string, MediaType> | undefined): Content | undefined {
  const offers = Object.entries(content ?? {}).map(([mediaType, value]) => ({
    mediaType,
    value,
    kind: kindOf(mediaType, value),
  }));
  for (const kind of preference) {
    const offer =
      offers.find(({ mediaType, ...each }) => each.kind === kind && mediaType === "application/json") ??
      offers.find((each) => each.kind === kind);
    if (offer) return offer;
  }
  return undefined;
}

function kindOf(mediaType: string, { schema }: MediaType): MediaKind {
  const kind = mediaKind(mediaType);
  return typeof schema === "object" && isBinary(schema) && kind === "json" ? "binary" : kind;
}

/** Bytes: `format: binary` in OpenAPI 3.0, a media type without an encoding in 3.1. */
export const isBinary = ({ type, format, contentMediaType, contentEncoding }: SchemaObject): boolean =>
  type === "string" &&
  (format === "binary" || (contentMediaType === "application/octet-stream" && contentEncoding === undefined));
