import { parseJson } from "../../checker/content.js";
import { mediaKind } from "../../description/media-type.js";
import { mayBeRead, open, refusesUnreadable } from "../expectations.js";
import { bodyOf } from "../field.js";
import type { Probe } from "../probe.js";
import type { Subject } from "../subject.js";

const mediaTypes = [
  "application/json",
  "text/plain",
  "application/xml",
  "application/x-www-form-urlencoded",
  "*/*",
  undefined,
];

/** The documented body under media types that the operation does not take, and under none. */
export function mediaTypeProbes(subject: Subject): Probe[] {
  const { operation, base } = subject;
  const { body } = base;
  if (operation.body === undefined || body === undefined) return [];
  const taken = operation.body.contents.map(({ mediaType }) => mediaType);
  return mediaTypes
    .filter((mediaType) => mediaType === undefined || !taken.includes(mediaType))
    .map((mediaType) => ({
      kind: "media-type",
      name: mediaType ?? "no Content-Type",
      pointer: `${operation.body?.pointer}/content`,
      draft: { ...base, body: { ...body, mediaType } },
      expect: mediaType === undefined ? mayBeRead(subject) : refusesUnreadable,
      covers: [],
    }));
}

/** Texts that look like the documented body and are not JSON. A server that repairs them hides its callers' mistakes. */
export function malformedJsonProbes({ operation, base }: Subject): Probe[] {
  const { body } = base;
  if (operation.body === undefined || body === undefined || mediaKind(body.mediaType ?? "") !== "json")
    return [];
  const { text } = body;
  const malformed = {
    "an empty body": "",
    "cut short": text.slice(0, -1),
    "a trailing comma": text.replace(/\}$/, ",}"),
    "single quotes": text.replaceAll('"', "'"),
    "a comment": text.replace("{", "{/* comment */"),
    "NaN for a number": text.replace(/:\d+/, ":NaN"),
    "a control character in a text": text.replace(/"$|"(?=[,}])/, '\u0001"'),
    "two bodies": text + text,
  };
  return Object.entries(malformed)
    .filter(([, each]) => each !== text && !parseJson(each).ok)
    .map(([name, each]) => ({
      kind: "malformed-json",
      name,
      pointer: operation.body?.pointer ?? operation.pointer,
      draft: { ...base, body: { ...body, text: each } },
      expect: refusesUnreadable,
      covers: [],
    }));
}

/** A field that no schema names, in an object that may have others. */
export function unknownFieldProbes(subject: Subject): Probe[] {
  const { operation, base } = subject;
  const value = bodyOf(base);
  if (operation.body === undefined || typeof value !== "object" || value === null) return [];
  const text = JSON.stringify({ ...value, x_nobody_documented_this: true });
  return [
    {
      kind: "unknown-field",
      name: "an undocumented field",
      pointer: operation.body.pointer,
      draft: { ...base, body: { mediaType: base.body?.mediaType, text } },
      expect: open(subject),
      covers: [],
    },
  ];
}
