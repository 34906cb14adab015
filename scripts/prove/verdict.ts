/** What is made faulty. */
export const targets = ["servers", "descriptions", "clients"] as const;
export type Target = (typeof targets)[number];

/** One change for the worse, which some check has to notice. */
export interface Mutant {
  target: Target;
  /** What kind of change: `drop required`, `late response`, `swap operator`. */
  kind: string;
  /** A file, or what of a response it concerns. Without the line, which moves with every edit above it. */
  place: string;
  /** Line of the file, where there is one. */
  line?: number;
  /** What it is now and what it was, as a diff or in words. */
  change: string;
}

/** What became of a mutant. */
export interface Verdict extends Mutant {
  /** The check that noticed it first; `undefined` for a survivor. */
  caughtBy: string | undefined;
  /** Why it is reported as a warning only, which fails no run. */
  asWarning?: string | undefined;
  /** The checks that saw nothing. */
  blind: string[];
}

/** The name of a mutant, the same on every run: what equivalent.yaml lists. */
export const labelOf = ({ target, kind, place, change }: Mutant): string =>
  [target, kind, place, change.replaceAll(/\s+/g, " ")].join(" | ");
