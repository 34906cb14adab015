/** Something in the description that is wrong or could be better, where it stands, and what to do about it. */
export interface Finding {
  rule: string;
  severity: "error" | "warn";
  message: string;
  /** Relative to the working directory. */
  file: string;
  line: number;
  column: number;
  hint?: string;
}
