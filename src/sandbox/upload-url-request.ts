import type { components } from "../../generated/types.js";
import { refuseRequest, refuseValue } from "./refusal.js";

export type UploadUrlRequest = components["schemas"]["UploadUrlRequest"];

const isString = (value: unknown): value is string => typeof value === "string";

/** Characters are code points, as JSON Schema counts them. */
const isFileName = (value: unknown): boolean => {
  if (!isString(value)) return false;
  const { length } = [...value];
  return length >= 1 && length <= 255;
};

/** At most what an int64 holds. */
const isFileSize = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) < 2 ** 63;

/** RFC 9110, section 8.3.1: type and subtype. The documentation has no list of its own. */
const isMimeType = (value: unknown): boolean =>
  isString(value) && /^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+(\s*;.*)?$/s.test(value);

const rules: Record<keyof UploadUrlRequest, { holds: (value: unknown) => boolean; called?: string }> = {
  file_name: { holds: isFileName },
  file_size: { holds: isFileSize },
  mime_type: { holds: isMimeType, called: "MIME type" },
  relative_path: { holds: (value) => value === undefined || isString(value) },
};

/** Accepts unknown fields: whether the API refuses them is not documented. @throws Refusal 422 for the first field that is wrong */
export function parseUploadUrlRequest(body: unknown): UploadUrlRequest {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw refuseRequest("Request body is not an object");
  for (const [field, { holds, called }] of Object.entries(rules)) {
    const value: unknown = Reflect.get(body, field);
    if (!holds(value)) throw refuseValue(field, value, called);
  }
  return body as UploadUrlRequest;
}
