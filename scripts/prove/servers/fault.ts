import type { Spoil } from "./spoilt-response.js";

/** Something that a server does wrong in one place. */
export interface ServerFault {
  kind: ServerFaultKind;
  /** Of the response: a field, a header, the status. */
  at: string;
  change: string;
  spoil: Spoil;
}

/** Every kind of fault, and the rules of the checker. One of the rules has to name it: any other complaint would be luck. */
export const serverFaultKinds = {
  "field missing": ["missing-field"],
  "field of another type": ["schema"],
  "null for a value": ["schema"],
  "undocumented field": ["undocumented-field"],
  "wrong format": ["format"],
  "another constant": ["schema", "repeats-the-exchange"],
  "beyond a bound": ["schema", "repeats-the-exchange"],
  "another resource": ["repeats-the-exchange"],
  "host or scheme": ["host"],
  "no multiple": ["multiple-of"],
  expired: ["future"],
  "unknown code": ["error-code"],
  "code of another status": ["error-code"],
  "another status": [
    "status",
    "media-type",
    "missing-field",
    "undocumented-field",
    "schema",
    "repeats-the-exchange",
  ],
  "media type": ["media-type"],
  "empty body": ["body"],
  "truncated body": ["body"],
  "broken-off body": ["body"],
  "not JSON": ["body"],
  "not UTF-8": ["encoding"],
  "field twice": ["repeated-field"],
  "another JSON type": ["schema"],
  "undocumented header": ["header-undocumented"],
  "header value": ["header-value"],
  "header missing": ["header-missing"],
  "late response": ["response-time"],
  "takes what is forbidden": ["accepts-invalid"],
} as const satisfies Record<string, readonly string[]>;

export type ServerFaultKind = keyof typeof serverFaultKinds;
