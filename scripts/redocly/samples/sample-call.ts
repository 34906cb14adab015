/** The request that a sample sends. */
export interface SampleRequest {
  method: string;
  url: string;
  /** Names in lower case, defaults of the tool included. What the sample leaves to its reader, like a token, is `{name}`. */
  headers: Record<string, string>;
  /** Parsed: every sample sends JSON. */
  body: unknown;
}

/** A call that a sample makes. */
export class SampleCall {
  /** As written, for example `client.knowledge.get_upload_url`. */
  readonly callee: string;
  readonly positional: unknown[] = [];
  readonly named: Record<string, unknown> = {};

  constructor(callee: string) {
    this.callee = callee;
  }
}

/** The sample is not of the form that its reader understands; rather than guess, it says so. */
export class UnreadableSample extends Error {
  /** From 1. */
  readonly line: number;

  constructor(message: string, line = 1) {
    super(message);
    this.line = line;
  }
}
