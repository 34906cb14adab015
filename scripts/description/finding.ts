/** Something in the description that is wrong or could be better, where it stands, and what to do about it. */
export interface Finding {
  rule: string;
  severity: "error" | "warn";
  message: string;
  /** Relative to the working directory. */
  file: string;
  line: number;
  column: number;
  hint?: string | undefined;
}

/** What is wrong with a description at a JSON pointer into it, before anything is known of its files. */
export interface Remark {
  message: string;
  pointer: string;
}
