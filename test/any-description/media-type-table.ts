interface Body {
  mediaType: string;
  schema: object;
  body: unknown;
  /** The media type that is sent, where it is another. */
  type?: string;
  /** The body, a byte a letter. */
  sent: string;
}

const text = { type: "string" };
const bytes = { type: "string", format: "binary" };
const blob = new Blob([Uint8Array.of(0, 255)]);

/** Bodies of each kind of media type. */
export const mediaTypes: Body[] = [
  { mediaType: "application/json", schema: {}, body: [1, null], sent: "[1,null]" },
  { mediaType: "application/json; charset=utf-8", schema: {}, body: { a: "ü" }, sent: '{"a":"Ã¼"}' },
  { mediaType: "application/merge-patch+json", schema: {}, body: { a: null }, sent: '{"a":null}' },
  { mediaType: "application/vnd.api+json", schema: {}, body: "text", sent: '"text"' },
  { mediaType: "application/*", schema: {}, body: 1, type: "application/json", sent: "1" },
  { mediaType: "*/*", schema: {}, body: 1, type: "application/json", sent: "1" },
  { mediaType: "text/plain", schema: text, body: '"a"', sent: '"a"' },
  { mediaType: "text/csv", schema: text, body: "a,b\r\n", sent: "a,b\r\n" },
  { mediaType: "application/xml", schema: text, body: "<a/>", sent: "<a/>" },
  { mediaType: "application/atom+xml", schema: {}, body: "<a/>", sent: "<a/>" },
  { mediaType: "application/x-yaml", schema: text, body: "a: 1", sent: "a: 1" },
  { mediaType: "application/x-ndjson", schema: text, body: "{}\n{}\n", sent: "{}\n{}\n" },
  { mediaType: "application/octet-stream", schema: bytes, body: Uint8Array.of(0, 255), sent: "\0\xff" },
  { mediaType: "application/pdf", schema: bytes, body: blob, sent: "\0\xff" },
  { mediaType: "application/zip", schema: {}, body: Uint8Array.of(80, 75).buffer, sent: "PK" },
  {
    mediaType: "image/*",
    schema: bytes,
    body: new Blob(["a"], { type: "image/png" }),
    type: "image/png",
    sent: "a",
  },
  { mediaType: "image/png", schema: {}, body: new Blob(["a"]), sent: "a" },
  {
    mediaType: "multipart/mixed",
    schema: bytes,
    body: new Blob(["--b--"], { type: "multipart/mixed; boundary=b" }),
    type: "multipart/mixed; boundary=b",
    sent: "--b--",
  },
];
