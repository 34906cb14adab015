export const halves = ["servers", "descriptions", "clients"] as const;
export type Half = (typeof halves)[number];

/** One change for the worse, which some check has to notice. */
export interface Mutant {
  half: Half;
  /** What kind of change: `drop required`, `late answer`, `swap operator`. */
  kind: string;
  /** A file, or what of an answer it concerns. Without the line, which moves with every edit above it. */
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
  /** The checks that saw nothing. */
  blind: string[];
}

/** The name of a mutant, the same on every run: what equivalent.yaml lists. */
export const labelOf = ({ half, kind, place, change }: Mutant): string =>
  [half, kind, place, change.replaceAll(/\s+/g, " ")].join(" | ");
