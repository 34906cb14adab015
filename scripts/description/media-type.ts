import type { MediaType, Schema, SchemaObject } from "./description.js";
import { escapePointer } from "./json-pointer.js";

/** How a body of a media type is written or read. */
export type MediaKind = "json" | "multipart" | "urlencoded" | "stream" | "text" | "binary";

/** The order in which a body is chosen where a description offers several. */
const preference: readonly MediaKind[] = ["json", "multipart", "urlencoded", "stream", "text", "binary"];

/** `*\/*` is JSON here: descriptions made from code write it for whatever their framework negotiates. */
export function mediaKind(mediaType: string): MediaKind {
  const name = (mediaType.split(";")[0] ?? "").trim().toLowerCase();
  if (name === "*/*" || name === "application/*" || /^[^/]+\/(.*\+)?json$/.test(name)) return "json";
  if (name === "multipart/form-data") return "multipart";
  if (name === "application/x-www-form-urlencoded") return "urlencoded";
  if (name === "text/event-stream") return "stream";
  if (name.startsWith("text/") || textual.test(name)) return "text";
  return "binary";
}

/** Media types of texts that do not begin with `text/`. */
const textual =
  /^application\/((.*\+)?(xml|yaml)|(x-)?(ndjson|jsonl?ines|jsonl|yaml|javascript|sql|toml)|graphql|jwt)$/;

/** A body under one of the media types that a description offers for it. */
export interface Content {
  mediaType: string;
  kind: MediaKind;
  /** `true` where the description has none. */
  schema: Schema;
  source: MediaType;
  pointer: string;
}

/** The media types of a request body or response; `pointer` is where that stands. */
export const readContents = (content: Record<string, MediaType> = {}, pointer: string): Content[] =>
  Object.entries(content).map(([mediaType, source]) => ({
    mediaType,
    kind: kindOf(mediaType, source),
    schema: source.schema ?? true,
    source,
    pointer: `${pointer}/content/${escapePointer(mediaType)}`,
  }));

/** The one of several contents that the client speaks; `undefined` where there is no body. */
export function preferredContent(contents: readonly Content[]): Content | undefined {
  for (const kind of preference) {
    const fitting = contents.filter((each) => each.kind === kind);
    const content = fitting.find(({ mediaType }) => mediaType === "application/json") ?? fitting[0];
    if (content) return content;
  }
  return undefined;
}

function kindOf(mediaType: string, { schema }: MediaType): MediaKind {
  const kind = mediaKind(mediaType);
  return typeof schema === "object" && isBinary(schema) && kind === "json" ? "binary" : kind;
}

/** Bytes: `format: binary` in OpenAPI 3.0, a media type without an encoding in 3.1. */
export const isBinary = ({ type, format, contentMediaType, contentEncoding }: SchemaObject): boolean =>
  [type].flat().every((each) => each === "string" || (Array.isArray(type) && each === "null")) &&
  (format === "binary" || (contentMediaType === "application/octet-stream" && contentEncoding === undefined));
