import type { SourcePosition } from "../description/source-position.js";

/** Where a server or a client does not do what the description says, or where a server describes itself differently. */
export interface Violation {
  rule: string;
  /** A warning is worth a look, and breaks nothing that the documentation promises. */
  severity: "error" | "warning";
  side: "request" | "response" | "description";
  operationId: string | undefined;
  status: number | undefined;
  /** What is wrong: a JSON pointer into the body, or the name of a header or parameter. */
  at: string;
  expected: string;
  found: string;
  /** JSON pointer into the description, through its references. */
  pointer: string;
  source: SourcePosition | undefined;
  /** A curl command that sends the same request; secrets are named, not shown. */
  reproduce: string;
}

/** What a rule knows. The rest is the same for every violation of an exchange. */
export type Breach = Pick<Violation, "rule" | "side" | "at" | "expected" | "found" | "pointer"> & {
  severity?: Violation["severity"];
};

/** A violation in three lines: what is wrong, its line in the description, a command that reproduces it. */
export function describeViolation(violation: Violation): string {
  const {
    rule,
    severity,
    side,
    operationId = "no operation",
    status,
    at,
    expected,
    found,
    source,
    pointer,
    reproduce,
  } = violation;
  const part = {
    request: "request to",
    response: status === undefined ? "no response of" : `response ${status} of`,
    description: "description of",
  }[side];
  const place = source ? `${source.file}:${source.line}:${source.column}` : pointer;
  return `${severity} (${rule}) ${part} ${operationId}, ${at}: expected ${expected}, found ${found}\n  ${place}\n  ${reproduce}`;
}

/** Thrown by a contract fetch to which no one else listens. */
export class ContractViolationError extends Error {
  override readonly name = "ContractViolationError";

  constructor(readonly violations: readonly Violation[]) {
    super(violations.map(describeViolation).join("\n"));
  }
}
