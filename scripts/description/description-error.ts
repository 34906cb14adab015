import type { Finding } from "./finding.js";

/** The description cannot be generated from as it stands; exit code 1. */
export class DescriptionError extends Error {
  readonly findings: Finding[];

  constructor(message: string, findings: Finding[] = []) {
    super(message);
    this.name = "DescriptionError";
    this.findings = findings;
  }
}
