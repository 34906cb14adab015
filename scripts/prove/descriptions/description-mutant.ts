/** One file of the description with one change in it. */
export interface DescriptionMutant {
  kind: string;
  /** Relative to the folder of the description. */
  file: string;
  /** Where the change is: a JSON pointer, or `line 7` of a code sample. */
  at: string;
  change: string;
  /** The whole file, changed. */
  text: string;
}
