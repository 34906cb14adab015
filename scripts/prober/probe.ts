import type { Draft } from "./draft.js";

/** What a probe looks for. The order is the order of the run: the documented first, the random last. */
export const probeKinds = {
  exchange: "documented exchanges",
  "error-code": "known error codes",
  constraint: "bounds of every field",
  credential: "missing and wrong credentials",
  "unknown-resource": "resources that do not exist",
  "media-type": "wrong media types",
  "malformed-json": "malformed JSON",
  "unknown-field": "undocumented fields",
  "other-method": "methods that a path does not have",
  life: "what is made, listed and removed",
  "valid-request": "random valid requests",
  "open-request": "random requests that the documentation leaves open",
  "one-fault": "random requests with one fault",
} as const;

export type ProbeKind = keyof typeof probeKinds;

/** One request, and what a server that conforms to the description makes of it. */
export interface Probe {
  kind: ProbeKind;
  /** What is sent, in words; unique within its kind and operation. */
  name: string;
  draft: Draft;
  expect: Expectation;
  /** JSON pointer into the description: what the probe checks. */
  pointer: string;
  /** Names of what is covered when the server conforms. */
  covers: string[];
  /** What no request can cause: only the sandbox sends this response, on request. */
  provoke?: Provocation;
  /** It changes nothing, whatever its operation does. */
  harmless?: true;
  /** Why it cannot be asked. */
  unable?: string;
}

export interface Provocation {
  status: number;
  /** Without one, any code of this status. */
  code?: string;
}

export interface Expectation {
  /** The statuses with which the server conforms. */
  statuses: readonly number[];
  /** The statuses in words, where they are many. */
  words?: string;
  /** The error code that belongs to it, and where it stands in the body. */
  code?: { at: string; value: string };
  /** The documentation does not say what happens; `statuses` is everything that may. */
  open?: boolean;
}
